import { createLazy } from "../workspace/lazy.ts";

/** What is found, and the views: few look at them before they work with them. */
export const findParts = createLazy(() => import("./find-parts.ts"));
