import { useState } from "preact/hooks";
import type { Entry } from "../../protocol/entry.ts";
import { refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { maskingWords } from "./words.ts";

/** What of the message above is hidden; a number of a bank account is shown by a click that is logged. */
export function MaskedEntry({
	entry,
	conversation,
}: {
	entry: Entry;
	conversation: string;
}) {
	const { connection } = useWorkspace();
	const [said, setSaid] = useState<string[] | null>(null);
	const [fault, setFault] = useState("");
	const w = maskingWords;
	if (entry.kind !== "masked" || !entry.body) return null;
	const { cards, ibans } = entry.body;
	const show = async () => {
		const reply = await connection.ask("hidden:show", {
			conversation,
			seq: entry.seq,
		});
		setFault(reply.ok ? "" : refused(reply.refusal));
		if (reply.ok) setSaid(reply.data.values);
	};
	return (
		<div class="line" role="status">
			{cards > 0 && <p>{w.card}</p>}
			{ibans > 0 && said === null && (
				<p>
					{w.account}{" "}
					<button type="button" class="text-button" onClick={show}>
						{w.show}
					</button>
				</p>
			)}
			{said?.length === 0 && <p>{w.gone}</p>}
			{said?.map((value) => (
				<p key={value}>
					<bdi>{value}</bdi>
				</p>
			))}
			{!!said?.length && <p>{w.logged}</p>}
			{fault && <p class="fault">{fault}</p>}
		</div>
	);
}
