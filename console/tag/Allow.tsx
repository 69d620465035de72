import { useState } from "preact/hooks";
import { fill, refused } from "../words/words.ts";
import { changeAddresses, withOrigins } from "../workspace/change-addresses.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { seenWords } from "./page-words.ts";

/** One click, and its pages may carry the chat. */
export function Allow({ site, origin }: { site: string; origin: string }) {
	const { connection } = useWorkspace();
	const [fault, setFault] = useState<string | null>(null);
	async function allow() {
		const reply = await changeAddresses(
			connection,
			site,
			withOrigins([origin]),
		);
		setFault(reply.ok ? null : refused(reply.refusal));
	}
	return (
		<>
			<button type="button" class="button" onClick={() => void allow()}>
				{fill(seenWords.allow, { origin })}
			</button>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</>
	);
}
