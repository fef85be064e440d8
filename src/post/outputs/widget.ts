/** Widgets: the state that Jupyter stored with the notebook, drawn as it was in the end; without one, a sentence. */
import type { ElementContent } from "hast";
import { isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import { toNote, toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";
import { type DrawWidget, models, type WidgetModel } from "./widget-models.ts";

const stateType = "application/vnd.jupyter.widget-state+json";
const deepest = 20;
/** Parts that one view draws at the most: models may name one another over and over. */
const most = 20_000;

export const widget: Renderer = {
  types: ["application/vnd.jupyter.widget-view+json"],
  becomes: "its last state, where the notebook stores it; else a sentence",
  render(value, request) {
    const states = findStates(request.draft.notebook.metadata);
    const id = isJsonObject(value) ? value["model_id"] : undefined;
    const nodes = states === undefined ? undefined : drawModel(id, { states, request, drawn: 0 }, []);
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

interface WidgetView {
  readonly states: JsonObject;
  readonly request: OutputRequest;
  drawn: number;
}

/** Undefined where the model is not stored, or is of a kind that only its own program draws. */
function drawModel(
  id: JsonValue | undefined,
  view: WidgetView,
  around: readonly string[],
): readonly ElementContent[] | undefined {
  if (typeof id !== "string" || around.includes(id) || view.drawn >= most) return undefined;
  view.drawn += 1;
  const model = readModel(view.states[id]);
  const draw: DrawWidget | undefined =
    model !== undefined && Object.hasOwn(models, model.name) ? models[model.name] : undefined;
  if (model === undefined || draw === undefined || around.length > deepest) return undefined;
  return draw(model.state, {
    request: view.request,
    child: (reference) =>
      typeof reference === "string" && reference.startsWith("IPY_MODEL_")
        ? drawModel(reference.slice(10), view, [...around, id])
        : undefined,
  });
}

function readModel(value: JsonValue | undefined): WidgetModel | undefined {
  if (!isJsonObject(value)) return undefined;
  const { model_name: name, state } = value;
  return typeof name === "string" && isJsonObject(state) ? { name, state } : undefined;
}
