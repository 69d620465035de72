import { useEffect, useState } from "preact/hooks";
import type { PromiseTimes } from "../../protocol/promise.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";

/**
 * The shop's clock and who may owe a promise of this conversation; null: not read yet, or not to be read.
 * @param isWanted asked when it first is
 * @param failed told why it could not be read
 */
export function usePromiseTimes(
	conversation: string,
	isWanted: boolean,
	failed: (why: Refusal) => void,
): PromiseTimes | null {
	const { connection } = useWorkspace();
	const [times, setTimes] = useState<PromiseTimes | null>(null);
	useEffect(() => {
		if (!isWanted) return;
		void connection
			.ask("promise-times:read", { conversation })
			.then((reply) => {
				if (reply.ok) setTimes(reply.data);
				else failed(reply.refusal);
			});
	}, [conversation, isWanted]);
	return times;
}
