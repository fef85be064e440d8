/** The way of the document, step by step. The order matters: the reason for each place stands beside it. */
import type { Element, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import type { FrontMatter } from "../dialects/options.ts";
import { createLibrary } from "./citations/library.ts";
import { placeReferences } from "./citations/list.ts";
import { dressDirectives } from "./directives/dress.ts";
import { nestFences } from "./directives/nest.ts";
import type { Draft, DraftPlace } from "./draft.ts";
import { cleanSections } from "./html/sections.ts";
import { placeEmoji } from "./inline/emoji.ts";
import { readInlineForms } from "./inline/read.ts";
import { toHast } from "./markdown/hast.ts";
import { scopeLabels } from "./markdown/scope.ts";
import { restoreSources } from "./markdown/source.ts";
import { type Measures, measureProse } from "./measure.ts";
import type { Heading } from "./post.ts";
import { markCallouts } from "./steps/callouts.ts";
import { highlightFences } from "./steps/code.ts";
import { markFigures } from "./steps/figures.ts";
import { markHeadings, pointToTop, takeTitle } from "./steps/headings.ts";
import { keepImages } from "./steps/images.ts";
import { resolveLinks } from "./steps/links.ts";
import { markQuestions } from "./steps/questions.ts";
import { restoreHeld } from "./steps/restore.ts";
import { frameTables } from "./steps/tables.ts";
import { nameTasks } from "./steps/tasks.ts";
import { markVideos } from "./steps/videos.ts";

export interface Transformed extends Measures {
  readonly tree: Root;
  readonly title: string | undefined;
  readonly headings: readonly Heading[];
}

export function transform(root: MarkdownRoot, frontMatter: FrontMatter, draft: Draft): Transformed {
  const findPlace = (node: Element): DraftPlace => draft.places.of(node);

  scopeLabels(root); // before conversion, which resolves references over the whole document
  nestFences(root, draft); // after scoping, which goes cell by cell
  const library = createLibrary(frontMatter.bibliography, draft);
  readInlineForms(root, draft, library); // after nesting, which gives labels their place; before sources come back into code
  placeEmoji(root); // after roles, whose words are theirs
  root.children.push(...draft.notes);
  placeReferences(root, library, draft.words.references); // a list of what was cited, once all is
  restoreSources(root, draft.stash); // before conversion, which encodes addresses
  const tree = cleanSections(toHast(root, draft), draft); // raw HTML becomes elements; from here on nothing in the tree can run
  dressDirectives(tree, draft); // after cleaning, and before headings, which name tabs and callouts
  markCallouts(tree, draft); // after cleaning, which takes the site's own classes from authors
  markQuestions(tree, draft); // likewise
  nameTasks(tree, draft); // after questions, which make choices of some task lists
  markVideos(tree, draft); // likewise
  const title = takeTitle(tree, frontMatter.title, draft); // before the ranks of headings are settled
  const headings = markHeadings(tree, draft, frontMatter.numberSections); // before links, which look for the ids
  if (title !== undefined) pointToTop(title, draft); // after headings, which are meant first
  keepImages(tree, draft, findPlace);
  markFigures(tree); // after images: one that is missing is no figure
  resolveLinks(tree, draft, findPlace); // after headings; before cells, which resolve their own
  highlightFences(tree, draft); // before formulas come back, which in code are text
  const measures = measureProse(tree, draft); // while code cells are still placeholders
  restoreHeld(tree, draft); // formulas and cells, in the order of the page
  frameTables(tree, draft); // last, for prose and outputs alike
  return { ...measures, tree, title, headings };
}
