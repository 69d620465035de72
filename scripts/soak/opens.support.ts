import { readSource } from "../imports/source.ts";

/** Modules that open a socket, a process or the browser's storage, or wait by timers of the machine. */
const OPENERS =
	/^(node:(net|http|child_process)|fake-indexeddb(\/auto)?)$|\/testing\/(relay|openChat)\.ts$|\/(outbox|connection|stage|web|keeper)\.ts$/;

/** Whether a test works with something whose course the machine decides. */
export function opens(file: string, text: string): boolean {
	return readSource(file, text).imports.some(
		({ from, typeOnly }) => !typeOnly && OPENERS.test(from),
	);
}
