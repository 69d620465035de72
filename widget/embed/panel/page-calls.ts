// A part of its own: few pages change the look while they run, and fewer make a wrong call.
export { readOptions } from "./options.ts";
export { WRONG, wrongCall } from "./wrong.ts";
