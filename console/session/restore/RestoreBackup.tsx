import { useEffect, useMemo } from "preact/hooks";
import type { BackupFound, BackupsFound } from "../../../protocol/backups.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { bytesInWords } from "../../words/bytes.ts";
import { counted, fill, locale, plain } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import type { Ask } from "../ask.ts";
import { Door } from "../Door.tsx";
import { firstRunWords } from "../first-run-words.ts";
import { FileChoice } from "./FileChoice.tsx";
import css from "./restore.css?inline";
import { createRestore, type Restore, type RestoreTrouble } from "./restore.ts";
import { sendPiece } from "./send-piece.ts";
import { wait } from "./wait.ts";
import { restoreWords } from "./words.ts";

addStyle(css);

const w = restoreWords;

/** In place of the first run: a shop that was saved comes back. */
export function RestoreBackup({
	token,
	ask,
	onBack,
}: {
	token: string;
	ask: Ask;
	/** To a new shop. */
	onBack(): void;
}) {
	const restore = useMemo(
		() => createRestore({ token, ask, send: sendPiece, wait }),
		[token, ask],
	);
	useEffect(() => {
		void restore.read();
		return restore.stop;
	}, [restore]);
	const state = restore.state.value;
	if (state.kind === "restored") return <Restored backup={state.backup} />;
	return (
		<Door title={w.title}>
			<p class="quiet">{w.lead}</p>
			<Step restore={restore} />
			{state.kind === "choosing" && (
				<button type="button" class="text-button door-long" onClick={onBack}>
					{w.back}
				</button>
			)}
		</Door>
	);
}

function Step({ restore }: { restore: Restore }) {
	const state = restore.state.value;
	switch (state.kind) {
		case "reading":
		case "restored":
			return null;
		case "choosing":
			return (
				<Choosing
					restore={restore}
					found={state.found}
					trouble={state.trouble}
				/>
			);
		case "uploading": {
			const { done, bytes } = state;
			const said = fill(w.uploading, {
				name: plain(state.name),
				done: bytesInWords(done),
				bytes: bytesInWords(bytes),
			});
			return (
				<>
					<p dir="auto">{said}</p>
					<progress
						class="restore-progress"
						aria-label={said}
						max={bytes}
						value={done}
					/>
					<button type="button" class="button" onClick={restore.stop}>
						{w.stop}
					</button>
				</>
			);
		}
		case "restoring":
			return (
				<>
					<p role="status">
						{state.backup
							? fill(w.restoringOf, {
									conversations: conversationsOf(state.backup),
								})
							: w.restoring}
					</p>
					<progress class="restore-progress" aria-label={w.restoring} />
				</>
			);
		case "unreachable":
			return <Failed why={w.unreachable} again={() => void restore.read()} />;
		case "gone":
			return <p>{firstRunWords.linkUsed}</p>;
		default:
			return unreachable(state);
	}
}

function Choosing({
	restore,
	found,
	trouble,
}: {
	restore: Restore;
	found: BackupsFound;
	trouble: RestoreTrouble | null;
}) {
	return (
		<>
			{trouble && (
				<p class="fault" role="alert">
					{w.troubles[trouble] ?? w.troubles.other}
				</p>
			)}
			<h2>{w.found}</h2>
			{found.backups.length === 0 ? (
				<p>{w.none}</p>
			) : (
				<ul class="restore-list">
					{found.backups.map((backup) => (
						<li key={backup.name}>
							<div>
								<strong>{moment(backup.at)}</strong>
								<p class="quiet">
									{fill(w.said, {
										conversations: conversationsOf(backup),
										size: bytesInWords(backup.bytes),
										version: plain(backup.version),
									})}
								</p>
							</div>
							<button
								type="button"
								class="button"
								aria-label={fill(w.restoreOf, { when: moment(backup.at) })}
								onClick={() => void restore.choose(backup)}
							>
								{w.restore}
							</button>
						</li>
					))}
				</ul>
			)}
			<h2>{w.file}</h2>
			<FileChoice
				hint={fill(w.fileHint, { most: bytesInWords(found.most) })}
				onChoose={(file) => void restore.upload(file)}
			/>
		</>
	);
}

function Restored({ backup }: { backup: BackupFound }) {
	return (
		<Door title={w.done}>
			<p role="status">
				{fill(counted(w.conversationsBack, backup.conversations), {
					when: moment(backup.at),
				})}
			</p>
			<p>{w.doneNext}</p>
			<p class="quiet">{w.doneCheck}</p>
			<RouteLink to={{ kind: "inbox" }} class="button button-main">
				{w.signIn}
			</RouteLink>
		</Door>
	);
}

function conversationsOf({ conversations }: BackupFound): string {
	return counted(w.conversations, conversations);
}

function moment(at: number): string {
	return new Intl.DateTimeFormat(locale, {
		dateStyle: "medium",
		timeStyle: "short",
	}).format(at);
}
