import { defineCollection } from "astro:content";
import { notebookLoader } from "./loader/loader.ts";

export const collections = {
  posts: defineCollection({ loader: notebookLoader() }),
};
