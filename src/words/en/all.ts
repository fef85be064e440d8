export { editor } from "./editor.ts";
export { figure } from "./figure.ts";
export { page } from "./page.ts";
export { post } from "./post.ts";
export { tools } from "./tools.ts";
