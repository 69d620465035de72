import type { Transfer } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { promisesModel } from "./promises.ts";

/** What whoever goes home still owes to shoppers. */
export const leavingPromises = {
	names: (workspace: Workspace) =>
		workspace.of(promisesModel).mine.value.flatMap(({ what }) => what ?? []),
	async handOver(
		workspace: Workspace,
		to: Transfer["to"] | null,
	): Promise<Refusal | null> {
		const { mine, update } = workspace.of(promisesModel);
		for (const { conversation, id, version } of mine.peek()) {
			const reply = await workspace.connection.ask("promise:hand-over", {
				...{ conversation, promise: id, version },
				to: to ?? { kind: "shop" },
			});
			if (reply.ok) update(reply.data.promise);
			// Somebody has done something about it in this very moment: it is in good hands.
			else if (reply.refusal.code !== "conflict") return reply.refusal;
		}
		return null;
	},
};
