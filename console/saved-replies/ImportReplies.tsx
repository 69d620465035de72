import { useState } from "preact/hooks";
import { CSV_START, csvLine } from "../../protocol/csv-line.ts";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import {
	REPLIES_OWN,
	REPLIES_SHARED,
} from "../../protocol/saved-reply-limits.ts";
import { Icon } from "../../ui/Icon.tsx";
import { back } from "../../ui/icons.ts";
import { counted, fill, refused, words } from "../words/words.ts";
import { downloadText } from "../workspace/download-text.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { type Compared, compareImport } from "./compare-import.ts";
import { toReply } from "./places.ts";
import type { RepliesFile } from "./read-replies-file.ts";
import type { ReplyList } from "./reply-lists.ts";
import { sendReplies } from "./send-replies.ts";
import { repliesWords, importWords as w } from "./words.ts";

/** Lines left out that are shown. */
const SHOWN = 100;

type Read = Extract<RepliesFile, { kind: "read" }>;
type Step =
	| { kind: "choose"; fault: string | null }
	| { kind: "reading" }
	| { kind: "look"; file: Read; compared: Compared }
	| { kind: "sending"; done: number; all: number }
	| { kind: "done"; compared: Compared };

/** Brings replies along from a file: it is looked through first, and nothing is sent before one says so. */
export function ImportReplies({
	site,
	own,
	list,
	replies,
}: {
	site: string;
	own: boolean;
	list: ReplyList;
	replies: readonly SavedReply[];
}) {
	const workspace = useWorkspace();
	const [step, setStep] = useState<Step>({ kind: "choose", fault: null });

	async function look(blob: File) {
		setStep({ kind: "reading" });
		// What reads CSV is most of the page's bytes, and few bring a file.
		const file = await import("./read-replies-file.ts").then(
			({ readRepliesFile }) => readRepliesFile(blob),
			() => ({ kind: "refused" as const, why: words.notLoaded }),
		);
		if (file.kind === "refused")
			return setStep({ kind: "choose", fault: file.why });
		setStep({
			kind: "look",
			file,
			compared: compareImport(file.drafts, replies),
		});
	}

	async function send({ drafts }: Read, compared: Compared) {
		const all = drafts.length;
		setStep({ kind: "sending", done: 0, all });
		const refusal = await sendReplies(
			workspace,
			{ site, own, replies: drafts },
			(done) => setStep({ kind: "sending", done, all }),
			(ms) => new Promise((after) => setTimeout(after, ms)),
		);
		void list.read();
		setStep(
			refusal
				? { kind: "choose", fault: refused(refusal) }
				: { kind: "done", compared },
		);
	}

	return (
		<>
			<RouteLink to={toReply(own)} class="replies-back">
				<Icon of={back} turns />
				{repliesWords.back}
			</RouteLink>
			<h2>{w.title}</h2>
			<p class="quiet">{w.lead}</p>
			{(step.kind === "choose" || step.kind === "done") && (
				<ChooseFile step={step} choose={look} />
			)}
			<p role="status">
				{step.kind === "reading" && w.reading}
				{step.kind === "sending" &&
					fill(w.sending, { done: step.done, all: step.all })}
				{step.kind === "done" && `${w.done} ${saidOf(step.compared, 0)}`}
			</p>
			{step.kind === "look" && (
				<Look
					{...step}
					room={(own ? REPLIES_OWN : REPLIES_SHARED) - replies.length}
					start={() => void send(step.file, step.compared)}
					again={() => setStep({ kind: "choose", fault: null })}
				/>
			)}
		</>
	);
}

function ChooseFile({
	step,
	choose,
}: {
	step: Step;
	choose(file: File): Promise<void>;
}) {
	return (
		<>
			{step.kind === "choose" && step.fault && (
				<p class="fault" role="alert">
					{step.fault}
				</p>
			)}
			<label class="button replies-file">
				{step.kind === "done" ? w.again : w.choose}
				<input
					type="file"
					class="unseen"
					accept=".csv,.tsv,.txt,text/csv,text/plain"
					onChange={({ currentTarget }) => {
						const [file] = currentTarget.files ?? [];
						if (file) void choose(file);
						// The same file may be chosen once more, when it was corrected.
						currentTarget.value = "";
					}}
				/>
			</label>
		</>
	);
}

function Look({
	file,
	compared,
	room,
	start,
	again,
}: {
	file: Read;
	compared: Compared;
	room: number;
	start(): void;
	again(): void;
}) {
	const { leftOut } = file;
	const { added, changed } = compared;
	const isTooMany = added > room;
	const isNothing = added + changed === 0;
	return (
		<>
			<p role="status">{saidOf(compared, leftOut.length)}</p>
			{isTooMany && (
				<p class="fault" role="alert">
					{fill(w.file.room, { room: Math.max(0, room), added })}
				</p>
			)}
			{isNothing && <p class="quiet">{w.nothing}</p>}
			<p class="replies-acts">
				{!isTooMany && !isNothing && (
					<button type="button" class="button button-main" onClick={start}>
						{w.start}
					</button>
				)}
				<button type="button" class="button" onClick={again}>
					{w.again}
				</button>
			</p>
			{leftOut.length > 0 && <LeftOutLines file={file} />}
		</>
	);
}

function LeftOutLines({ file: { header, leftOut } }: { file: Read }) {
	const save = () => {
		const lines = leftOut.map(({ line, why, cells }) =>
			csvLine([line, why, ...cells]),
		);
		const first = csvLine([w.line, w.why, ...header]);
		const text = CSV_START + first + lines.join("");
		downloadText(`${w.faultsFile}.csv`, text, "text/csv");
	};
	return (
		<>
			<h3>{w.faults}</h3>
			<button type="button" class="button" onClick={save}>
				{w.saveFaults}
			</button>
			{leftOut.length > SHOWN && (
				<p class="quiet">{fill(w.firstFaults, { most: SHOWN })}</p>
			)}
			<ul class="replies-faults">
				{leftOut.slice(0, SHOWN).map(({ line, why, cells }) => (
					<li key={line}>
						<strong>
							{w.line} {line}
						</strong>{" "}
						{why}
						<span class="quiet" dir="auto">
							{cells.filter(Boolean).join(" · ").slice(0, 200)}
						</span>
					</li>
				))}
			</ul>
		</>
	);
}

function saidOf({ added, changed, same }: Compared, faults: number): string {
	const all = { added, changed, same, faults };
	return (Object.keys(all) as (keyof typeof all)[])
		.filter((one) => all[one] > 0)
		.map((one) => counted(w.counts[one], all[one]))
		.join(" · ");
}
