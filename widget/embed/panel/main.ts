// What is loaded at the first interest in the chat: everything but the launcher.
import type { Begin, Call } from "../boot-context.ts";
import { createCalls } from "./calls.ts";
import { createPanel } from "./panel.ts";

export const begin: Begin = (bootContext) => {
	const perform = createCalls(bootContext, createPanel(bootContext));
	return (call: Call) => perform(call);
};
