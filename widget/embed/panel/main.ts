// What is loaded at the first interest in the chat: everything but the launcher.
import type { Begin } from "../boot-context.ts";
import { createCalls } from "./calls.ts";
import { createPanel } from "./panel.ts";

export const begin: Begin = (bootContext) =>
	createCalls(bootContext, createPanel(bootContext));
