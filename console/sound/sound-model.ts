import { createRing } from "../../client/ring.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Model } from "../workspace/part.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { createSound, type Sound } from "./sound.ts";
import { mayPlay, playTone, tryTone } from "./tone.ts";

/** Rings for work that comes without this agent's doing. */
export const soundModel: Model<Sound> = {
	create(workspace) {
		const { store, me } = workspace;
		const name = `console ${me.peek().id}`;
		const sound = createSound({
			store,
			ring: createRing(name, playTone, mayPlay),
			tryTone,
		});
		const quiet = workspace.of(quietHoursModel);
		workspace.of(inboxModel).onArrival(() => {
			if (!quiet.hold()) sound.ring();
		});
		void sound.load();
		return sound;
	},
};
