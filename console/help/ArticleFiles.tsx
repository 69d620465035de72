import { useRef, useState } from "preact/hooks";
import type {
	ArticleFileSaid,
	ArticleFolderSaid,
} from "../../protocol/article-files.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, refused } from "../words/words.ts";
import { downloadFile } from "../workspace/download-file.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { folderFiles, sendFolder } from "./send-folder.ts";
import { filesWords as w } from "./words.ts";

/** Lines that are shown of what is not taken whole. */
const SHOWN = 200;
const MIB = 1024 * 1024;

type Chosen = readonly [string, File][];
type Step =
	| { kind: "choose"; fault: string }
	| { kind: "looking" }
	| { kind: "look"; files: Chosen; said: ArticleFolderSaid }
	| { kind: "taking" }
	| { kind: "done"; said: ArticleFolderSaid };

/** All articles as files, out and in: it is shown what files would do, and nothing is done before one says so. */
export function ArticleFiles({ site, done }: { site: string; done(): void }) {
	const { http } = useWorkspace();
	const [step, setStep] = useState<Step>({ kind: "choose", fault: "" });
	const fail = (refusal: Refusal) =>
		setStep({ kind: "choose", fault: faultOf(refusal) });

	async function save() {
		const path = `/console/site/${site}/articles/export`;
		const reply = await http.file(path, {});
		if (reply.ok) downloadFile("articles.zip", reply.data);
		else fail(reply.refusal);
	}
	async function look(files: Chosen) {
		if (files.length === 0) return;
		setStep({ kind: "looking" });
		const reply = await sendFolder(http, site, "look", files);
		if (reply.ok) setStep({ kind: "look", files, said: reply.data });
		else fail(reply.refusal);
	}
	async function take(files: Chosen) {
		setStep({ kind: "taking" });
		const reply = await sendFolder(http, site, "import", files);
		done();
		if (reply.ok) setStep({ kind: "done", said: reply.data });
		else fail(reply.refusal);
	}

	return (
		<section>
			<h2>{w.title}</h2>
			<p class="quiet">{w.lead}</p>
			{step.kind === "choose" && step.fault && (
				<p class="fault" role="alert">
					{step.fault}
				</p>
			)}
			{(step.kind === "choose" || step.kind === "done") && (
				<p class="help-acts">
					<button type="button" class="button" onClick={() => void save()}>
						{w.save}
					</button>
					<Choose label={w.files} choose={look} />
					<Choose label={w.folder} isFolder choose={look} />
				</p>
			)}
			<p role="status">
				{step.kind === "looking" && w.looking}
				{step.kind === "taking" && w.taking}
				{step.kind === "look" && countsOf(step.said)}
				{step.kind === "done" && `${w.done} ${countsOf(step.said)}`}
			</p>
			{step.kind === "look" && (
				<p class="help-acts">
					{isSomething(step.said) ? (
						<button
							type="button"
							class="button button-main"
							onClick={() => void take(step.files)}
						>
							{w.start}
						</button>
					) : (
						<span class="quiet">{w.nothing}</span>
					)}
					<button
						type="button"
						class="button"
						onClick={() => setStep({ kind: "choose", fault: "" })}
					>
						{w.again}
					</button>
				</p>
			)}
			{(step.kind === "look" || step.kind === "done") && (
				<Lines files={step.said.files} />
			)}
		</section>
	);
}

function Choose({
	label,
	isFolder = false,
	choose,
}: {
	label: string;
	isFolder?: boolean;
	choose(files: Chosen): Promise<void>;
}) {
	const field = useRef<HTMLInputElement>(null);
	return (
		<>
			<button
				type="button"
				class="button"
				onClick={() => {
					if (!field.current) return;
					field.current.webkitdirectory = isFolder;
					field.current.click();
				}}
			>
				{label}
			</button>
			<input
				ref={field}
				type="file"
				hidden
				multiple
				accept={
					isFolder ? undefined : ".zip,.md,.markdown,.png,.jpg,.jpeg,.webp,.gif"
				}
				onChange={({ currentTarget }) => {
					void choose(folderFiles(currentTarget.files));
					// The same files may be chosen once more, when they were corrected.
					currentTarget.value = "";
				}}
			/>
		</>
	);
}

/** What is not taken, or not whole, and why. */
function Lines({ files }: { files: readonly ArticleFileSaid[] }) {
	const lines = files.filter(
		({ why, what, notes }) => why || what === "left" || notes.length > 0,
	);
	if (lines.length === 0) return null;
	return (
		<>
			<h3>{w.lines}</h3>
			{lines.length > SHOWN && (
				<p class="quiet">{fill(w.first, { most: SHOWN })}</p>
			)}
			<ul class="help-faults">
				{lines.slice(0, SHOWN).map(({ path, what, why, about, notes }) => (
					<li key={path}>
						<strong dir="ltr">{path}</strong>{" "}
						{why && fill(w.why[why], { about })}
						{what === "left" && w.left}
						{notes.map(({ kind, names }) => (
							<span key={kind} class="quiet" dir="auto">
								{fill(w.notes[kind], { names: names.join(", ") })}
							</span>
						))}
					</li>
				))}
			</ul>
		</>
	);
}

const KINDS = ["new", "changed", "same", "refused", "left"] as const;

function countsOf({ files, pictures }: ArticleFolderSaid): string {
	const counts: [string, number][] = KINDS.map((kind) => [
		w.counts[kind],
		files.filter(({ what }) => what === kind).length,
	]);
	counts.push([w.counts.pictures, pictures]);
	return counts
		.filter(([, count]) => count > 0)
		.map(([words, count]) => fill(words, { count }))
		.join(" · ");
}

const isSomething = ({ files }: ArticleFolderSaid) =>
	files.some(({ what }) => what === "new" || what === "changed");

function faultOf(refusal: Refusal): string {
	return refusal.code === "too_long"
		? fill(w.large, { most: refusal.most / MIB })
		: refused(refusal);
}
