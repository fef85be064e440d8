/** The table of rules. Ids are permanent: authors search for them and sites silence them by name. */
export interface Rule {
  readonly severity: "error" | "warning";
  readonly text: string;
  readonly hint: string;
}

export const rules = {
  "alias-taken": {
    severity: "warning",
    text: "The old address /{alias} is left out: {other} stands there.",
    hint: "Delete it from `aliases` of one of the two notebooks.",
  },
  "anchor-missing": {
    severity: "warning",
    text: "Nothing on this page is called #{name}.",
    hint: 'Link to a heading by its text in lower case with hyphens for spaces, or put <a id="{name}"></a> where it should lead.',
  },
  "bibliography-broken": {
    severity: "warning",
    text: "The references in {file} cannot be read: {reason}.",
    hint: "Correct the BibTeX; until then its references are missing.",
  },
  "bibliography-missing": {
    severity: "warning",
    text: "There is no file of references {file} beside the notebook.",
    hint: "Check the spelling, and that the file is inside the content folder.",
  },
  "citation-missing": {
    severity: "warning",
    text: "There is no reference {key}.",
    hint: "Add it to a BibTeX file, and name the file in the front matter: `bibliography: references.bib`.",
  },
  "container-stray": {
    severity: "warning",
    text: "The line of colons closes a container that nothing opened, and is left out.",
    hint: "Delete it, or open the container with a line such as ::: {.callout-note}.",
  },
  "container-unclosed": {
    severity: "warning",
    text: "The container {name} is opened and never closed.",
    hint: "Close it with a line of three colons; until then it ends with its cell.",
  },
  "container-unknown": {
    severity: "warning",
    text: "No system knows the container {name}; its content is shown plain.",
    hint: "Correct its name, or delete the lines of colons around it; src/dialects/SUPPORT.md lists those that are known.",
  },
  "cover-missing": {
    severity: "warning",
    text: "The front matter names the picture {path}, which cannot be read as one.",
    hint: "Put the picture beside the notebook and name it relative to it, or remove the line.",
  },
  "date-invalid": {
    severity: "error",
    text: "{name} is {value}, which is no calendar date.",
    hint: "Write it as year-month-day, for example 2026-11-23.",
  },
  "date-moving": {
    severity: "warning",
    text: "{name} is {value}, which would change with every build, and is left out.",
    hint: "Write the day itself, for example 2026-11-23.",
  },
  "front-matter-duplicate": {
    severity: "warning",
    text: "{name} stands twice in the front matter; the last one counts.",
    hint: "Delete one of the two lines.",
  },
  "front-matter-mistyped": {
    severity: "error",
    text: "{name} is {value}, but must be {allowed}.",
    hint: "Correct the value in the front matter.",
  },
  "front-matter-unknown": {
    severity: "warning",
    text: "No system knows the front matter key {name}.",
    hint: "{suggestion}",
  },
  "front-matter-yaml": {
    severity: "error",
    text: "The front matter is not YAML: {reason}.",
    hint: "Put quotation marks round a value that holds a colon, a # or a bracket, and indent with spaces.",
  },
  "html-dropped": {
    severity: "warning",
    text: "HTML with <{tag}> is left out: a page runs no script of a notebook and shows no frame of another site.",
    hint: "Make a live cell for what should run, or link to the other site.",
  },
  "html-unclosed": {
    severity: "warning",
    text: "The tag <{tag}> is opened and never closed.",
    hint: "Close it with </{tag}>; until then it ends with its cell.",
  },
  "image-broken": {
    severity: "warning",
    text: "The picture {name} is damaged or of a kind that browsers do not show.",
    hint: "Run the cell again, or save the picture as PNG, JPEG, GIF, WebP or SVG.",
  },
  "image-missing": {
    severity: "warning",
    text: "There is no picture {path} beside the notebook.",
    hint: "Check the spelling, capitals included, and that the file is inside the content folder.",
  },
  "image-no-alt": {
    severity: "warning",
    text: "The picture {name} has no words for readers who cannot see it.",
    hint: "Say what it shows: ![words](picture.png) in Markdown, #| fig-alt: words in a code cell.",
  },
  "image-remote": {
    severity: "warning",
    text: "A picture is loaded from {host} whenever the page is read.",
    hint: "Save it beside the notebook and name that file, so that the page depends on nobody else.",
  },
  "inline-assigns": {
    severity: "error",
    text: "Prose shows values and changes none, but `{name}` is changed here.",
    hint: "Change it in a live cell (`Mutable` makes a value that can be), and show it here.",
  },
  "inline-missing": {
    severity: "warning",
    text: "The expression `{source}` has no stored value, so readers without scripts see none.",
    hint: "Run `npm run execute -- {file}`.",
  },
  "inline-stale": {
    severity: "warning",
    text: "The stored value of `{source}` is older than what it is computed from.",
    hint: "Run `npm run execute -- {file}`.",
  },
  "inline-syntax": {
    severity: "error",
    text: "The expression in the prose cannot be read: {reason}.",
    hint: "Correct it there; write `\\${` where a dollar and a brace are meant, and `$ {` where maths is.",
  },
  "label-duplicate": {
    severity: "warning",
    text: "Another cell is labelled {label} too, so this one is called {id}.",
    hint: "Give every cell a label of its own.",
  },
  "link-missing": {
    severity: "warning",
    text: "The link {path} leads to no page and no file beside the notebook.",
    hint: "{advice}.",
  },
  "live-assigned": {
    severity: "error",
    text: "The name {name} belongs to cell {other}, and only that cell can give it a value.",
    hint: "Declare a name of this cell's own (`const {own} = …`) and read that one from here on, or let cell {other} say `const {name} = Mutable(…)` and declare a function there that sets `{name}.value`.",
  },
  "live-circle": {
    severity: "error",
    text: "The cells need each other in a circle: {circle}.",
    hint: "Move what both need into a cell of its own, which the others read.",
  },
  "liquid-unknown": {
    severity: "warning",
    text: "The Liquid tag {name} has no meaning here and is shown as it is written.",
    hint: "Write it in Markdown, or put it in a code span or {% raw %}; src/dialects/SUPPORT.md lists the tags that are known.",
  },
  "live-export": {
    severity: "error",
    text: "A live cell cannot export.",
    hint: "Remove `export`; what several cells share goes into a module beside the notebook, which each imports.",
  },
  "live-import-remote": {
    severity: "error",
    text: "The import of `{specifier}` would load code from another host.",
    hint: "Nothing is loaded from other hosts: {advice}.",
  },
  "live-import-unknown": {
    severity: "error",
    text: "There is nothing to import at `{specifier}`.",
    hint: "Write `#demos/name`, `#lab/name`, the name of an installed package, or `./file.js` beside the notebook.",
  },
  "live-jupyter-api": {
    severity: "warning",
    text: "The cell uses `{name}` of Jupyter's own page, so it is shown as code and not run.",
    hint: "Write it with `import` and `display(value)`, or say `//| live: false` to keep it as it is without this warning.",
  },
  "live-missing": {
    severity: "warning",
    text: "The live cell has no stored output, so readers without scripts see none.",
    hint: "Run `npm run execute -- {file}`.",
  },
  "live-name-near": {
    severity: "warning",
    text: "No cell declares `{name}`.",
    hint: "Write `{near}`, which cell {other} declares, if that is what is meant.",
  },
  "live-needs-server": {
    severity: "error",
    text: "A browser has no `{name}`: the cell needs Deno or Node.",
    hint: "Say `//| live: false` in the cell to show it with its stored output instead.",
  },
  "live-redeclared": {
    severity: "error",
    text: "The name {name} is declared in cell {other} already, and live cells of a notebook share their names.",
    hint: "Give it another name here, read the one of cell {other} without declaring it, or put braces { … } round what only this cell needs.",
  },
  "live-stale": {
    severity: "warning",
    text: "The stored output of the live cell is older than its source.",
    hint: "Run `npm run execute -- {file}`.",
  },
  "live-syntax": {
    severity: "error",
    text: "The live cell cannot be read: {reason}.",
    hint: "{advice}.",
  },
  "live-type": {
    severity: "error",
    text: "{reason} (TS{code}).",
    hint: "Correct the types; a cell that wants none begins with %%javascript.",
  },
  "live-typescript": {
    severity: "error",
    text: "The live cell needs more than removing its types: {reason}.",
    hint: "Write what is plain JavaScript without its types: string unions for enums, modules for namespaces, fields for parameter properties.",
  },
  "live-version": {
    severity: "warning",
    text: "The name {name} has a value from cell {other} already: cells below this one read the value that it gets here, and those above the one before.",
    hint: "Give this one a name of its own (`const {own} = …`) and read that below, so that no cell depends on where it stands.",
  },
  "math-rejected": {
    severity: "warning",
    text: "A formula cannot be set: {reason}.",
    hint: "Correct the TeX; until then the page shows its source.",
  },
  "notebook-cell-id": {
    severity: "warning",
    text: "The cell's id {id} is {problem}; it is read as {replacement}.",
    hint: "Open the notebook in Jupyter and save it again, which gives every cell an id of its own.",
  },
  "notebook-cell-type": {
    severity: "warning",
    text: "The cell is of type {type}, which nothing here can show, and is left out.",
    hint: "Change it to a markdown, code or raw cell in Jupyter.",
  },
  "notebook-empty": {
    severity: "error",
    text: "The file is empty.",
    hint: "Save the notebook again from Jupyter, or delete the file.",
  },
  "notebook-encoding": {
    severity: "error",
    text: "The file is encoded as {encoding}, but a notebook is UTF-8.",
    hint: "Convert it: iconv -f {encoding} -t UTF-8 old.ipynb > new.ipynb.",
  },
  "notebook-field": {
    severity: "warning",
    text: "{field} is {found}, but must be {expected}.",
    hint: "Open the notebook in Jupyter and save it again.",
  },
  "notebook-html": {
    severity: "error",
    text: "The file is a web page, not a notebook.",
    hint: "Download the notebook itself (on GitHub: the Raw button) and put it in place of this file.",
  },
  "notebook-key-duplicate": {
    severity: "warning",
    text: "The key {key} stands twice in one object; what the first says is lost.",
    hint: "Open the notebook in Jupyter and save it again, and compare what is left with an earlier version.",
  },
  "notebook-merge": {
    severity: "error",
    text: "The file holds the markers of an unfinished merge.",
    hint: "Finish the merge: keep one side of each pair of markers <<<<<<< and >>>>>>>, and save the file.",
  },
  "notebook-newer": {
    severity: "warning",
    text: "The notebook is of nbformat {version}, newer than the formats known here, and is read as nbformat 4.",
    hint: "Compare the page with the notebook, or save the notebook as nbformat 4.",
  },
  "notebook-not-json": {
    severity: "error",
    text: "The file is not JSON: {reason}.",
    hint: "Open it in Jupyter to repair it, or restore it from version control.",
  },
  "notebook-not-notebook": {
    severity: "error",
    text: "The file is JSON, but no notebook: {reason}.",
    hint: "Put a notebook in its place, or give the file another ending than .ipynb.",
  },
  "notebook-too-deep": {
    severity: "error",
    text: "Something in the notebook is nested too deeply to become a page: quotations, containers, HTML or data.",
    hint: "Look for the cell whose parts stand inside one another hundreds of times, and flatten it.",
  },
  "notebook-older-part": {
    severity: "warning",
    text: "{part} is written in the form of nbformat 3 and is read so.",
    hint: "Open the notebook in Jupyter and save it again.",
  },
  "notebook-output-type": {
    severity: "warning",
    text: "Output {number} of the cell is of type {type}, which nothing here can show, and is left out.",
    hint: "Run the cell again in Jupyter and save.",
  },
  "option-doubtful": {
    severity: "warning",
    text: "{name} looks like a cell option, but no system knows it.",
    hint: "{suggestion}",
  },
  "option-late": {
    severity: "warning",
    text: "The option {name} stands below other lines and has no effect.",
    hint: "Move it to the top of the cell.",
  },
  "option-malformed": {
    severity: "error",
    text: "The option line is not of the form `key: value`: {reason}.",
    hint: "Write one `key: value` a line; put quotation marks round a value that holds a colon, a # or a bracket.",
  },
  "option-mistyped": {
    severity: "error",
    text: "The option {name} is {value}, but must be {allowed}.",
    hint: "Correct the value, or delete the line.",
  },
  "option-unknown": {
    severity: "error",
    text: "No system knows the cell option {name}.",
    hint: "{suggestion}",
  },
  "parity-alone": {
    severity: "warning",
    text: "The cell asks for parity, but it has no twin.",
    hint: "Give a Python cell and a live cell the same `label`.",
  },
  "parity-broken": {
    severity: "warning",
    text: "The number {name} is {first} in the cell and {second} in its twin, cell {other}: more than {tolerance} apart.",
    hint: "Find out which of them is wrong, and run both again; or say a larger `parity`.",
  },
  "parity-nothing": {
    severity: "warning",
    text: "The cell and its twin, cell {other}, print no number under one name, so nothing is compared.",
    hint: "Print `name: value` on a line of its own in both; a demo's figures count by their names (`data-metric`).",
  },
  "python-conflict": {
    severity: "error",
    text: "The notebook was saved while its cells ran, so their outputs are not stored.",
    hint: "Run the command again.",
  },
  "python-failed": {
    severity: "error",
    text: "The cell failed: {error}.",
    hint: "Correct the cell and run the command again; a cell that is meant to fail has the tag raises-exception.",
  },
  "reference-missing": {
    severity: "warning",
    text: "Nothing in this notebook is labelled {label}.",
    hint: "Give a cell `#| label: {label}`, or a picture, heading or equation {#{label}}.",
  },
  "role-unknown": {
    severity: "warning",
    text: "No system knows the role {name}; its words are shown as code.",
    hint: "Write it in Markdown; src/dialects/SUPPORT.md lists the roles that are known.",
  },
  "settings-not-yaml": {
    severity: "error",
    text: "The settings cannot be read: {reason}.",
    hint: "Write one `name: value` a line; put a value that contains a colon in quotes.",
  },
  "settings-unknown": {
    severity: "warning",
    text: "There is no setting called `{name}`.",
    hint: "The settings are: {known}.",
  },
  "settings-value": {
    severity: "error",
    text: "The setting `{name}` is not {wanted}.",
    hint: "Correct it, or delete the line to have the default.",
  },
  "shortcode-unknown": {
    severity: "warning",
    text: "The shortcode {name} has no meaning here and is shown as it is written.",
    hint: "Write it in Markdown; src/dialects/SUPPORT.md lists the shortcodes that are known.",
  },
  "slug-taken": {
    severity: "warning",
    text: "The address /{wanted}/ belongs to {other}; this post is at /{slug}/.",
    hint: "Rename the notebook or give it an address of its own with `slug:` in its front matter.",
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
