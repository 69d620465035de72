import "./repair.css";
import { useState } from "preact/hooks";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { RecoveryInfo } from "../../protocol/repair.ts";
import { counted, fill, plain, refused } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { PutRightForm } from "./PutRightForm.tsx";
import { recoveriesModel } from "./recoveries.ts";
import { recoveryTime } from "./recovery-time.ts";
import { shownRepairWords as w } from "./shown-words.ts";
import { WordsForm } from "./WordsForm.tsx";

/** One recovery: the shopper's own words first, then how it stands, and what can be done about it. */
export function RecoveryCard({ recovery }: { recovery: RecoveryInfo }) {
	const workspace = useWorkspace();
	const { words, causes, score, state, due, owner } = recovery;
	const isOpen = state === "to_do" || state === "promised" || state === "told";
	// An older relay logs none.
	const triedOften = recovery.tries?.length ?? 0;
	const isOverdue =
		isOpen && state !== "told" && due <= workspace.clock.now.value;
	return (
		<div class={`recovery-card ${isOverdue ? "recovery-overdue" : ""}`}>
			<blockquote dir="auto">
				{words === null ? w.noWords : plain(words)}
			</blockquote>
			<span class="quiet" dir="auto">
				{causes.map((cause) => w.causes[cause] ?? cause).join(" · ")}
				{score !== null && ` · ${fill(w.scored, { score })}`}
				{" · "}
				{owner ? fill(w.owner, { name: plain(owner.name) }) : w.nobody}
			</span>
			<span class={isOverdue ? "recovery-care" : "quiet"}>
				{isOverdue ? w.overdue : w.states[state]}
				{isOpen &&
					state !== "told" &&
					` · ${fill(w.due, { time: recoveryTime(due) })}`}
				{recovery.notAccepted > 0 &&
					` · ${counted(w.again, recovery.notAccepted)}`}
				{recovery.secondScore !== null &&
					` · ${fill(w.second, { score: recovery.secondScore })}`}
				{triedOften > 0 && ` · ${fill(w.tries, { n: triedOften })}`}
			</span>
			{recovery.somebodyElseAt && isOpen && <b>{w.elseAsked}</b>}
			{isOpen && mayAnswer(workspace, recovery.site) && (
				<Acts recovery={recovery} />
			)}
		</div>
	);
}

type Asked = "putRight" | "explain" | "tell" | "tried";

function Acts({ recovery }: { recovery: RecoveryInfo }) {
	const { connection, me } = useWorkspace();
	const recoveries = useModel(recoveriesModel);
	const [asked, setAsked] = useState<Asked | null>(null);
	const [fault, setFault] = useState("");
	const { conversation, id, version, state, owner, ending } = recovery;
	const seen = { conversation, recovery: id, version };
	async function does(asking: Promise<Reply<{ recovery: RecoveryInfo }>>) {
		const reply = await asking;
		if (!reply.ok) {
			if (reply.refusal.code === "conflict") recoveries.read(conversation);
			return setFault(repairRefused(reply.refusal));
		}
		setAsked(null);
		setFault("");
		recoveries.update(reply.data.recovery);
	}
	const hide = () => setAsked(null);
	const act = (label: string, on: () => void, isMain = false) => (
		<button
			type="button"
			class={isMain ? "button button-main" : "button"}
			onClick={on}
		>
			{label}
		</button>
	);
	const asks = (of: Asked, isMain = false) =>
		act(w[of], () => setAsked(asked === of ? null : of), isMain);
	return (
		<>
			<div class="recovery-acts">
				{state === "to_do" && asks("putRight", true)}
				{state === "to_do" && asks("explain")}
				{state === "promised" && asks("tell", true)}
				{state === "told" &&
					act(
						ending === "explained" ? w.confirm : w.finish,
						() => void does(connection.ask("recovery:finish", seen)),
						true,
					)}
				{asks("tried")}
				{owner?.id !== me.value.id &&
					act(w.take, () => void does(connection.ask("recovery:take", seen)))}
			</div>
			{asked === "putRight" && (
				<PutRightForm
					{...{ recovery, hide }}
					say={(said) => void does(connection.ask("recovery:put-right", said))}
				/>
			)}
			{asked === "explain" && (
				<WordsForm
					label={w.explanation}
					hide={hide}
					say={(text) =>
						void does(connection.ask("recovery:explain", { ...seen, text }))
					}
				/>
			)}
			{asked === "tell" && (
				<WordsForm
					label={w.told}
					first={recovery.correction?.text ?? ""}
					hide={hide}
					say={(text) =>
						void does(connection.ask("recovery:tell", { ...seen, text }))
					}
				/>
			)}
			{asked === "tried" && (
				<WordsForm
					label={w.triedHow}
					hide={hide}
					say={(how) =>
						void does(connection.ask("recovery:tried", { ...seen, how }))
					}
				/>
			)}
			<p class="fault" role="alert">
				{fault}
			</p>
		</>
	);
}

function repairRefused(refusal: Refusal): string {
	if (refusal.code === "too_late") return w.tooLate;
	if (refusal.code === "conflict") return w.conflict;
	if (refusal.code === "forbidden") return w.own;
	return refused(refusal);
}
