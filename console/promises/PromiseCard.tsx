import "./promises.css";
import { useState } from "preact/hooks";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import type { PromiseInfo, PromiseOwes } from "../../protocol/promise.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { counted, fill, plain } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { OwesField } from "./OwesField.tsx";
import { fieldTime, promiseTime, readField } from "./promise-time.ts";
import { promisesModel } from "./promises.ts";
import { shownPromiseWords as w } from "./shown-words.ts";
import { promiseRefused } from "./use-promise-form.ts";
import { usePromiseTimes } from "./use-promise-times.ts";

/** One promise, how it stands, and what can be done about it. */
export function PromiseCard({ promise }: { promise: PromiseInfo }) {
	const workspace = useWorkspace();
	const { owner, due, state, what, moved, confirmed } = promise;
	const isOverdue = state === "open" && due <= workspace.clock.now.value;
	const isOpen = state === "open" || state === "late";
	const time = promiseTime(due);
	return (
		<div class={`promise-card promise-${state}`}>
			<strong dir="auto">{what === null ? w.erased : plain(what)}</strong>
			<span class="quiet" dir="auto">
				{owner.name === null
					? fill(w.byShop, { time })
					: fill(w.by, { owner: plain(owner.name), time })}
				{moved > 0 && ` · ${counted(w.movedTimes, moved)}`}
			</span>
			<span class={isOverdue || state === "late" ? "promise-care" : "quiet"}>
				{isOverdue ? w.overdue : w.states[state]}
				{confirmed === "yes" && ` · ${w.confirmed}`}
			</span>
			{isOpen && mayAnswer(workspace) && <Acts promise={promise} />}
		</div>
	);
}

type Asked = "doneAt" | "newTime" | "handOver" | "withdraw";

function Acts({ promise }: { promise: PromiseInfo }) {
	const { connection } = useWorkspace();
	const promises = useModel(promisesModel);
	const [asked, setAsked] = useState<Asked | null>(null);
	const [fault, setFault] = useState("");
	const { conversation, id, version } = promise;
	const seen = { conversation, promise: id, version };
	async function does(asking: Promise<Reply<{ promise: PromiseInfo }>>) {
		const reply = await asking;
		if (!reply.ok) {
			if (reply.refusal.code === "conflict") promises.read(conversation);
			return setFault(promiseRefused(reply.refusal));
		}
		setAsked(null);
		setFault("");
		promises.update(reply.data.promise);
	}
	const act = (label: string, on: () => void, isMain = false) => (
		<button
			type="button"
			class={isMain ? "button button-main" : "button"}
			onClick={on}
		>
			{label}
		</button>
	);
	const asks = (of: Asked) =>
		act(w[of], () => setAsked(asked === of ? null : of));
	return (
		<>
			<div class="promise-acts">
				{act(
					w.done,
					() =>
						void does(
							connection.ask("promise:keep", { ...seen, doneAt: null }),
						),
					true,
				)}
				{asks("doneAt")}
				{asks("newTime")}
				{asks("handOver")}
				{asks("withdraw")}
			</div>
			{asked && (
				<Asking
					{...{ asked, promise }}
					say={(said) => void does(said(connection, seen))}
					setFault={setFault}
				/>
			)}
			<p class="fault" role="alert">
				{fault}
			</p>
		</>
	);
}

type Connection = ReturnType<typeof useWorkspace>["connection"];
type Seen = { conversation: string; promise: string; version: number };
type Said = (
	connection: Connection,
	seen: Seen,
) => Promise<Reply<{ promise: PromiseInfo }>>;

/** What has to be known before it is done. */
function Asking({
	asked,
	promise,
	say,
	setFault,
}: {
	asked: Asked;
	promise: PromiseInfo;
	say(said: Said): void;
	setFault(why: string): void;
}) {
	const { clock } = useWorkspace();
	const [written, setAt] = useState<string | null>(null);
	const [why, setWhy] = useState("");
	const [to, setTo] = useState<PromiseOwes>({ kind: "me" });
	const times = usePromiseTimes(
		promise.conversation,
		asked !== "withdraw",
		(refusal) => setFault(promiseRefused(refusal)),
	);
	const zone = times?.timeZone;
	// On the clock of the shop, and by the relay's time.
	const at =
		written ??
		(asked === "doneAt" && zone ? fieldTime(clock.now.peek(), zone) : "");

	function save() {
		if (asked === "handOver")
			return say((of, seen) => of.ask("promise:hand-over", { ...seen, to }));
		if (asked !== "doneAt" && isBlank(why)) return setFault(w.whyMissing);
		if (asked === "withdraw")
			return say((of, seen) =>
				of.ask("promise:withdraw", { ...seen, why: trimmed(why) }),
			);
		const time = readField(at);
		if (!time) return setFault(w.noTime);
		if (asked === "doneAt")
			return say((of, seen) =>
				of.ask("promise:keep", { ...seen, doneAt: time }),
			);
		say((of, seen) =>
			of.ask("promise:move", { ...seen, due: time, why: trimmed(why) }),
		);
	}
	const hasTime = asked === "doneAt" || asked === "newTime";
	const hasWhy = asked === "newTime" || asked === "withdraw";
	return (
		<div class="promise-asking">
			{hasTime && (
				<label>
					{fill(asked === "doneAt" ? w.doneWhen : w.newTimeOf, {
						zone: zone ?? "",
					})}
					<input
						class="card-field"
						type="datetime-local"
						disabled={!zone}
						value={at}
						onInput={({ currentTarget }) => setAt(currentTarget.value)}
					/>
				</label>
			)}
			{hasWhy && (
				<label>
					{w.why}
					<input
						class="card-field"
						dir="auto"
						value={why}
						onInput={({ currentTarget }) => setWhy(currentTarget.value)}
					/>
				</label>
			)}
			{asked === "handOver" && (
				<OwesField times={times} owes={to} choose={setTo} />
			)}
			<button type="button" class="button" onClick={save}>
				{w.save}
			</button>
		</div>
	);
}
