import { inboxModel } from "../inbox/inbox-model.ts";
import type { Model } from "../workspace/part.ts";
import { createSound, type Sound } from "./sound.ts";
import { playTone } from "./tone.ts";

/** Rings for work that comes without this agent's doing. */
export const soundModel: Model<Sound> = {
	create(workspace) {
		const { kept } = workspace;
		const sound = createSound({ kept, now: Date.now, play: playTone });
		workspace.of(inboxModel).onArrival(() => sound.ring());
		void sound.load();
		return sound;
	},
};
