import { useId, useRef, useState } from "preact/hooks";
import type { AuditEntry } from "../../protocol/audit.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { timeOfDay } from "../../ui/time.ts";
import { fill, locale, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Audit } from "./audit.ts";
import {
	type Difference,
	differencesOf,
	factsOf,
	type NameOf,
} from "./differences.ts";
import { sayEntry } from "./say-entry.ts";
import { auditWords } from "./words.ts";

/** What one person did, with what became of it, and the way back where there is one. */
export function AuditLine({
	entry,
	audit,
	nameOf,
}: {
	entry: AuditEntry;
	audit: Audit;
	nameOf: NameOf;
}) {
	const { clock } = useWorkspace();
	const [open, setOpen] = useState<"details" | "undo" | null>(null);
	const key = useRef<HTMLButtonElement>(null);
	const id = useId();
	const sentence = sayEntry(entry);
	const differences = differencesOf(entry, nameOf);
	const facts = factsOf(entry, nameOf);
	const isLong = entry.details.long === true;
	const hasDetails = differences.length + facts.length > 0 || isLong;
	const undo =
		entry.undo && entry.undo.until > clock.now.value ? entry.undo : null;
	const w = auditWords;
	const toggle = (what: "details" | "undo") =>
		setOpen(open === what ? null : what);
	return (
		<li class="audit-line">
			<time dateTime={new Date(entry.at).toISOString()}>
				{timeOfDay(entry.at, locale)}
			</time>
			<p dir="auto">{sentence}</p>
			<div class="audit-acts">
				{hasDetails && (
					<button
						type="button"
						class="text-button"
						aria-label={fill(w.detailsOf, { sentence })}
						aria-expanded={open === "details"}
						aria-controls={id}
						onClick={() => toggle("details")}
					>
						{open === "details" ? w.hide : w.details}
					</button>
				)}
				{undo && (
					<button
						ref={key}
						type="button"
						class="text-button"
						aria-label={fill(w.undoOf, { sentence })}
						aria-expanded={open === "undo"}
						aria-controls={id}
						onClick={() => toggle("undo")}
					>
						{w.undo}
					</button>
				)}
			</div>
			<div id={id} class="audit-more">
				{open === "details" && (
					<>
						{isLong && <p class="quiet">{w.long}</p>}
						{facts.map(({ label, value }) => (
							<p key={label} dir="auto">
								{label}: {value}
							</p>
						))}
						{differences.length > 0 && (
							<Differences differences={differences} label={sentence} />
						)}
					</>
				)}
				{open === "undo" && undo && (
					<Undo
						differences={differences}
						until={undo.until}
						undo={() => audit.undo(undo.version)}
						hide={() => {
							setOpen(null);
							key.current?.focus();
						}}
					/>
				)}
			</div>
		</li>
	);
}

function Differences({
	differences,
	label,
}: {
	differences: readonly Difference[];
	label: string;
}) {
	const w = auditWords;
	return (
		<table class="audit-table">
			<caption class="unseen">{label}</caption>
			<thead>
				<tr>
					<th scope="col">
						<span class="unseen">{w.field}</span>
					</th>
					<th scope="col">{w.before}</th>
					<th scope="col">{w.after}</th>
				</tr>
			</thead>
			<tbody>
				{differences.map((one) => (
					<tr key={one.label}>
						<th scope="row" dir="auto">
							{one.label}
						</th>
						<td dir="auto">{one.before}</td>
						<td dir="auto">{one.after}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** Says what comes back before anything does. */
function Undo({
	differences,
	until,
	undo,
	hide,
}: {
	differences: readonly Difference[];
	until: number;
	undo: () => Promise<Refusal | null>;
	hide: () => void;
}) {
	const { toasts } = useWorkspace();
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = auditWords;
	return (
		<div class="sure">
			{differences.length > 0 ? (
				<>
					<p>{w.undoLead}</p>
					<dl class="audit-returns">
						{differences.map(({ label, before }) => (
							<div key={label}>
								<dt dir="auto">{label}</dt>
								<dd dir="auto">{before}</dd>
							</div>
						))}
					</dl>
				</>
			) : (
				<p>{w.undoLong}</p>
			)}
			<p class="quiet">{fill(w.undoUntil, { time: whole.format(until) })}</p>
			<button
				type="button"
				class="button"
				onClick={async ({ currentTarget }) => {
					// What was pressed goes with the way back.
					const title = currentTarget.closest("main")?.querySelector("h1");
					const why = await undo();
					setRefusal(why);
					if (why) return;
					toasts.say({ text: w.undone, action: null });
					title?.focus();
				}}
			>
				{w.undoYes}
			</button>
			<button type="button" class="text-button" onClick={hide}>
				{w.undoNo}
			</button>
			{refusal && (
				<p class="fault" role="alert">
					{undoRefused(refusal)}
				</p>
			)}
		</div>
	);
}

const whole = new Intl.DateTimeFormat(locale, {
	weekday: "short",
	day: "numeric",
	month: "short",
	hour: "numeric",
	minute: "2-digit",
});

function undoRefused(refusal: Refusal): string {
	if (refusal.code === "too_late") return auditWords.tooLate;
	if (refusal.code === "conflict") return auditWords.changedSince;
	return refused(refusal);
}
