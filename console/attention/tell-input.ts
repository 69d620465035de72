import { INPUT_EVERY_MS } from "../../protocol/limits.ts";
import type { Model } from "../workspace/part.ts";

/** Says that somebody uses this console, by keys or the pointer; never what they do. */
export const inputModel: Model<null> = {
	create({ connection, onEnd }) {
		let toldAt = Number.NEGATIVE_INFINITY;
		const used = ({ isTrusted }: Event) => {
			const now = performance.now();
			if (!isTrusted || now - toldAt < INPUT_EVERY_MS) return;
			if (connection.state.peek().kind !== "here") return;
			toldAt = now;
			void connection.ask("input:tell", {});
		};
		for (const kind of USES)
			window.addEventListener(kind, used, { capture: true, passive: true });
		onEnd(() => {
			for (const kind of USES)
				window.removeEventListener(kind, used, { capture: true });
		});
		return null;
	},
};

/** A pointer that passes over the window uses nothing. */
const USES = ["pointerdown", "keydown", "wheel", "touchmove"] as const;
