import type { ToFrame, ToLoader } from "../../../protocol/embed.ts";
import type { BootContext } from "../boot-context.ts";

const READY_SECONDS = 10;

/** The fields of a message, without those that all of them have. */
type Fields<T extends ToFrame["type"]> = Omit<
	Extract<ToFrame, { type: T }>,
	"shopbell" | "type"
>;

/** The chat's window on the relay's origin, and the only way by which anything is said to it or heard from it. */
export interface Frame {
	/** Makes it if it is not there. `insist`: also after it has failed, which only a click or a call may. */
	make(insist?: boolean): void;
	/** What it is called aloud. */
	name(title: string): void;
	/** Says it to a frame that is ready, and gives that frame; `init` says how things are by then. */
	tell<T extends ToFrame["type"]>(
		type: T,
		fields: Fields<T>,
	): HTMLIFrameElement | null;
}

/** A frame that fails is heard asking to be closed. */
export function createFrame(
	{ tag: { relay, site }, life, emit }: BootContext,
	place: HTMLElement,
	heard: (message: ToLoader) => void,
): Frame {
	let state: "none" | "loading" | "ready" | "failed" = "none";
	let frame: HTMLIFrameElement;
	let title = "";

	life.on(window, "message", ({ source, origin, data }: MessageEvent) => {
		if (!source || source !== frame?.contentWindow || origin !== relay) return;
		if (data?.shopbell !== 1) return;
		state = "ready";
		heard(data);
	});
	// The page's policy forbids the frame: the browser has said so, and there is nothing to wait for.
	life.on(
		document,
		"securitypolicyviolation",
		({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
			// One that only reports has forbidden nothing.
			if (disposition !== "report" && !blockedURI.indexOf(relay)) give();
		},
	);

	function give() {
		if (state !== "loading") return;
		// Before anything else: nothing may stay between the shopper and the shop.
		frame.remove();
		state = "failed";
		heard({ shopbell: 1, type: "close" });
		emit("error", { message: "the chat could not be loaded" });
	}

	/**
	 * Only seconds in which the page is seen count: one that is rendered ahead loads no frame before it is shown, and
	 * a hidden one in its own time. Second by second, so that a page that stood still (frozen, asleep, in the
	 * back/forward cache, busy) has lost one of them at most.
	 */
	function wait(made: HTMLIFrameElement, seconds: number) {
		life.after(1_000, () => {
			if (frame !== made) return;
			const left = seconds - +!document.hidden;
			if (left) wait(made, left);
			else give();
		});
	}

	return {
		make(insist) {
			if (state !== "none" && !(insist && state === "failed")) return;
			state = "loading";
			frame = document.createElement("iframe");
			frame.src = `${relay}/frame/${site}`;
			frame.title = title;
			// A browser that cannot share warns of a name that it does not know.
			frame.allow = `autoplay; clipboard-write${"share" in navigator ? "; web-share" : ""}`;
			place.appendChild(frame);
			wait(frame, READY_SECONDS);
		},
		name(next) {
			title = next;
			if (frame) frame.title = title;
		},
		tell(type, fields) {
			// Before it is ready its window may still hold a blank or an error page; the browser would complain.
			if (state !== "ready") return null;
			frame.contentWindow?.postMessage({ shopbell: 1, type, ...fields }, relay);
			return frame;
		},
	};
}
