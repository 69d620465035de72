import { expect, it, onTestFinished, vi } from "vitest";
import { onPressed } from "./pressed-notification.ts";

it("NT1 leads where a pressed notification says, or to whoever waits", () => {
	const worker = new EventTarget();
	vi.stubGlobal("navigator", { serviceWorker: worker });
	onTestFinished(() => void vi.unstubAllGlobals());
	const heard: (string | null)[] = [];
	const stop = onPressed((conversation) => heard.push(conversation));
	const tell = (data: unknown) =>
		worker.dispatchEvent(new MessageEvent("message", { data }));
	tell({ shopbell: 1, type: "pressed", conversation: "abc" });
	tell({ shopbell: 1, type: "pressed" });
	tell({ type: "pressed", conversation: "of another" });
	stop();
	tell({ shopbell: 1, type: "pressed", conversation: "late" });
	expect(heard).toEqual(["abc", null]);
});
