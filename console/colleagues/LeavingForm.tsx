import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Leaving } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import { leavingWords } from "./leaving-words.ts";
import { TargetChoice } from "./TargetChoice.tsx";
import type { Target } from "./targets.ts";

interface LeavingTexts {
	title: string;
	/** null: there are none. */
	lead: string | null;
	/** null: they cannot be kept. */
	keepHint: string | null;
	/** What else comes of it. */
	more?: string;
	submit: string;
	stay: string;
}

/** What becomes of conversations whose agent goes: back to the queue, to somebody else, or kept. */
export function LeavingForm({
	titleId,
	texts,
	targets,
	names = [],
	children,
	leave,
	stay,
}: {
	titleId: string;
	texts: LeavingTexts;
	/** Whom all of them could go to. */
	targets: readonly Target[];
	/** Which they are, where that is not known from the number. */
	names?: readonly string[];
	/** What else is left behind. */
	children?: ComponentChildren;
	/** Why it could not be; null: it was. */
	leave(open: Leaving["open"]): Promise<Refusal | null>;
	stay(): void;
}) {
	const [kind, setKind] = useState<Leaving["open"]["kind"]>("queue");
	const [to, setTo] = useState<Target | null>(null);
	const [fault, setFault] = useState<Refusal | null>(null);
	const open = openOf(kind, to);
	const w = leavingWords;
	const one = (of: typeof kind, label: string, hint: string) => (
		<label class="leaving-choice">
			<input
				type="radio"
				name="leaving"
				checked={kind === of}
				onChange={() => {
					setKind(of);
					setFault(null);
				}}
			/>
			<span>
				{label}
				<small>{hint}</small>
			</span>
		</label>
	);
	return (
		<form
			class="keys-sheet hand-over"
			onSubmit={async (event) => {
				event.preventDefault();
				if (open) setFault(await leave(open));
			}}
		>
			<h2 id={titleId}>{texts.title}</h2>
			{texts.lead !== null && (
				<fieldset class="leaving">
					<legend>{texts.lead}</legend>
					<LeftBehind names={names} />
					{one("queue", w.queue, w.queueHint)}
					{targets.length > 0 && one("transfer", w.transfer, w.transferHint)}
					{texts.keepHint !== null && one("keep", w.keep, texts.keepHint)}
				</fieldset>
			)}
			{kind === "transfer" && (
				<TargetChoice targets={targets} chosen={to} choose={setTo} />
			)}
			{children}
			{texts.more && <p class="quiet">{texts.more}</p>}
			{fault && (
				<p class="fault" role="alert">
					{refused(fault)}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main" disabled={!open}>
					{texts.submit}
				</button>
				<button type="button" class="button" onClick={stay}>
					{texts.stay}
				</button>
			</div>
		</form>
	);
}

/** What is left behind, by its names. */
export function LeftBehind({ names }: { names: readonly string[] }) {
	if (names.length === 0) return null;
	return (
		<ul class="leaving-names">
			{names.map((name, at) => (
				<li key={at} dir="auto">
					{name}
				</li>
			))}
		</ul>
	);
}

function openOf(
	kind: Leaving["open"]["kind"],
	to: Target | null,
): Leaving["open"] | null {
	if (kind !== "transfer") return { kind };
	return to && { kind, to: { kind: to.kind, id: to.id } };
}
