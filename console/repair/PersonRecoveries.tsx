import { useEffect, useRef, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { newId } from "../../protocol/ids.ts";
import { refused } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { openRecoveryModel } from "./open-recovery.ts";
import { RecoveryCard } from "./RecoveryCard.tsx";
import { recoveriesModel } from "./recoveries.ts";
import { shownRepairWords as w } from "./shown-words.ts";
import { WordsForm } from "./WordsForm.tsx";

/** What went wrong here, and the way to say that something did. */
export function PersonRecoveries({ row }: { row: StaffConversation }) {
	const { of, read } = useModel(recoveriesModel);
	const workspace = useWorkspace();
	const asked = useModel(openRecoveryModel);
	useEffect(() => read(row.id), [row.id]);
	const recoveries = of(row.id);
	const isAsked = asked.value === row.id && mayAnswer(workspace, row.site);
	if (recoveries.length === 0 && !isAsked) return null;
	return (
		<section class="recovery-list" aria-labelledby="person-recoveries">
			<h3 id="person-recoveries">{w.section}</h3>
			{isAsked && (
				<OpenForm
					conversation={row.id}
					hide={() => {
						asked.value = null;
					}}
				/>
			)}
			{recoveries.toReversed().map((recovery) => (
				<RecoveryCard key={recovery.id} recovery={recovery} />
			))}
		</section>
	);
}

function OpenForm({
	conversation,
	hide,
}: {
	conversation: string;
	hide(): void;
}) {
	const { connection } = useWorkspace();
	const recoveries = useModel(recoveriesModel);
	const [fault, setFault] = useState("");
	const id = useRef(newId()).current;
	async function open(words: string) {
		const reply = await connection.ask("recovery:open", {
			...{ conversation, id, words },
		});
		if (!reply.ok) return setFault(refused(reply.refusal));
		recoveries.update(reply.data.recovery);
		hide();
	}
	return (
		<>
			<WordsForm
				label={w.openWords}
				say={(text) => void open(text)}
				hide={hide}
			/>
			<p class="fault" role="alert">
				{fault}
			</p>
		</>
	);
}
