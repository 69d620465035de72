import { createLazy } from "../workspace/lazy.ts";
import type { Model } from "../workspace/part.ts";
import { go } from "../workspace/route.ts";
import { onPressed } from "./pressed-notification.ts";

export const pushRows = createLazy(() => import("./push-rows.ts"));

/** What has to be there before the rows are: a press leads somewhere, and whoever signs out is rung here no more. */
export const pushSession: Model<null> = {
	create(workspace) {
		workspace.onEnd(
			onPressed((id) =>
				go(id === null ? { kind: "inbox" } : { kind: "conversation", id }),
			),
		);
		workspace.onSignOut(async () => {
			await pushRows.fetch();
			const state = pushRows.state.peek();
			if (state.kind !== "here") return;
			const notifications = workspace.of(state.module.pushNotificationsModel);
			await notifications.load();
			await notifications.leave();
		});
		return null;
	},
};
