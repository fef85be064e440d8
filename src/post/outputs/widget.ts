/** Widgets: the state that Jupyter stored with the notebook, drawn as it was in the end; without one, a sentence. */
import type { ElementContent } from "hast";
import { isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import { toNote, toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";
import { type DrawWidget, models, type WidgetModel } from "./widget-models.ts";

const stateType = "application/vnd.jupyter.widget-state+json";
const deepest = 20;

export const widget: Renderer = {
  types: ["application/vnd.jupyter.widget-view+json"],
  becomes: "its last state, where the notebook stores it; else a sentence",
  render(value, request) {
    const states = findStates(request.draft.notebook.metadata);
    const id = isJsonObject(value) ? value["model_id"] : undefined;
    const nodes = states === undefined ? undefined : drawModel(id, states, request, 0);
    if (nodes === undefined) {
      return [toNote(request.draft.words.widget)];
    }
    return nodes.length === 0 ? [] : [toOutput("widget", nodes)];
  },
};

/** Jupyter keeps the models one level deeper than Colab does. */
function findStates(metadata: JsonObject): JsonObject | undefined {
  const { widgets } = metadata;
  const stored = isJsonObject(widgets) ? widgets[stateType] : undefined;
  if (!isJsonObject(stored)) return undefined;
  return isJsonObject(stored["state"]) ? stored["state"] : stored;
}

/** Undefined where the model is not stored, or is of a kind that only its own program draws. */
function drawModel(
  id: JsonValue | undefined,
  states: JsonObject,
  request: OutputRequest,
  depth: number,
): readonly ElementContent[] | undefined {
  const model = typeof id === "string" ? readModel(states[id]) : undefined;
  const draw: DrawWidget | undefined =
    model !== undefined && Object.hasOwn(models, model.name) ? models[model.name] : undefined;
  if (model === undefined || draw === undefined || depth > deepest) return undefined;
  return draw(model.state, {
    request,
    child: (reference) =>
      typeof reference === "string" && reference.startsWith("IPY_MODEL_")
        ? drawModel(reference.slice(10), states, request, depth + 1)
        : undefined,
  });
}

function readModel(value: JsonValue | undefined): WidgetModel | undefined {
  if (!isJsonObject(value)) return undefined;
  const { model_name: name, state } = value;
  return typeof name === "string" && isJsonObject(state) ? { name, state } : undefined;
}
