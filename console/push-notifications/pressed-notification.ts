import { plain } from "../words/words.ts";

/** Hears that a notification of the worker was pressed; null: it leads to whoever waits. */
export function onPressed(
	hear: (conversation: string | null) => void,
): () => void {
	// Missing on plain http and in some browsers.
	const workers = globalThis.navigator?.serviceWorker as
		| ServiceWorkerContainer
		| undefined;
	const listen = ({ data }: MessageEvent) => {
		if (data?.shopbell === 1 && data.type === "pressed")
			// A worker of before leads to whoever waits.
			hear(plain(data.conversation) || null);
	};
	workers?.addEventListener("message", listen);
	return () => workers?.removeEventListener("message", listen);
}
