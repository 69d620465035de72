import { type ReadonlySignal, signal } from "@preact/signals";
import type { Model } from "../workspace/part.ts";

/** Whether Enter alone sends: a person's choice, kept on this device. Ctrl or Cmd with Enter always sends. */
export interface EnterSends {
	on: ReadonlySignal<boolean>;
	toggle(): void;
}

const KEY = "enter breaks";

export const enterSendsModel: Model<EnterSends> = {
	create({ store }) {
		const on = signal(true);
		void store.get<boolean>(KEY).then((breaks) => {
			on.value = breaks !== true;
		});
		return {
			on,
			toggle() {
				on.value = !on.value;
				void store.set(KEY, !on.value);
			},
		};
	},
};
