import { useEffect, useId } from "preact/hooks";
import type { BackupInfo, BackupsInfo } from "../../../protocol/backups.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { bytesInWords } from "../../words/bytes.ts";
import {
	counted,
	fill,
	locale,
	plain,
	refused,
	words,
} from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import css from "./backups.css?inline";
import { type Backups, backupsModel } from "./backups.ts";
import { backupsWords } from "./words.ts";

addStyle(css);

const w = backupsWords;

/** For owners: when everything was last saved, what of it is kept, and one more when they want it. */
export function BackupsSection({ settings: { site } }: PanelProps) {
	const { connection } = useWorkspace();
	const model = useModel(backupsModel)(site);
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void model.read();
	}, [model, kind]);
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void model.read()} />
			);
		case "read":
			return state.info.next === null ? (
				<p>{w.noBackups}</p>
			) : (
				<div class="settings-list">
					<p class="quiet">{w.lead}</p>
					<Newest model={model} info={state.info} now={connection.now()} />
					<Kept info={state.info} />
					<Holds />
				</div>
			);
		default:
			return unreachable(state);
	}
}

/** A day, and time for the one that is due to be made. */
const LATE_MS = 26 * 3_600_000;

function Newest({
	model,
	info,
	now,
}: {
	model: Backups;
	info: BackupsInfo;
	now: number;
}) {
	const id = useId();
	const { running, failed, next } = info;
	// Those from before an upgrade or a restore are of what was replaced then.
	const newest = info.backups.find(({ kind }) => !kind.startsWith("before-"));
	const isLate = newest !== undefined && now - newest.at > LATE_MS;
	const refusal = model.refused.value;
	return (
		<section class="settings-card" aria-labelledby={id}>
			<h3 id={id}>{w.last}</h3>
			<p>
				{newest
					? fill(w.lastMade, {
							when: moment(newest.at),
							size: bytesInWords(newest.bytes),
						})
					: w.none}
			</p>
			{failed && (
				<div class="backups-failed" role="alert">
					<p class="fault">{fill(w.failed, { when: moment(failed.at) })}</p>
					<p>{w.faults[failed.fault] ?? w.faults.other}</p>
				</div>
			)}
			{isLate && !failed && !running && <p class="fault">{w.late}</p>}
			{next !== null && !running && (
				<p class="quiet">
					{fill(failed ? w.again : w.next, { when: moment(next) })}
				</p>
			)}
			<div class="save-line">
				<button
					type="button"
					class="button"
					aria-disabled={running}
					onClick={() => void model.make()}
				>
					{w.make}
				</button>
				<p class="quiet" role="status">
					{running && w.running}
				</p>
			</div>
			{refusal && (
				<p class="fault" role="alert">
					{sayRefusal(refusal)}
				</p>
			)}
		</section>
	);
}

function Kept({ info: { backups, count, folder } }: { info: BackupsInfo }) {
	const id = useId();
	return (
		<section class="settings-card" aria-labelledby={id}>
			<h3 id={id}>{w.kept}</h3>
			<p>
				{counted(w.count, count)}
				{count > backups.length &&
					` ${fill(w.newest, { many: backups.length })}`}
			</p>
			{backups.length > 0 && (
				<table class="backups">
					<thead>
						<tr>
							<th scope="col">{w.made}</th>
							<th scope="col">{w.why}</th>
							<th scope="col">{w.size}</th>
						</tr>
					</thead>
					<tbody>
						{backups.map((one) => (
							<Line key={`${one.at} ${one.kind}`} of={one} />
						))}
					</tbody>
				</table>
			)}
			{folder === null ? (
				<p>{w.folderElsewhere}</p>
			) : (
				<p>
					{w.folder} <code class="backups-folder">{plain(folder)}</code>
				</p>
			)}
			<p class="quiet">{w.copy}</p>
		</section>
	);
}

function Line({ of: { at, kind, bytes } }: { of: BackupInfo }) {
	return (
		<tr>
			<th scope="row">{moment(at)}</th>
			<td>{w.kinds[kind] ?? kind}</td>
			<td>{bytesInWords(bytes)}</td>
		</tr>
	);
}

function Holds() {
	const id = useId();
	return (
		<section class="settings-card" aria-labelledby={id}>
			<h3 id={id}>{w.holds}</h3>
			<p>{w.holdsAll}</p>
			<p>{w.erased}</p>
		</section>
	);
}

function sayRefusal(refusal: Refusal): string {
	switch (refusal.code) {
		case "conflict":
			return w.busy;
		case "slow_down":
			return fill(w.soon, {
				minutes: counted(
					w.minutes,
					Math.max(1, Math.ceil(refusal.retryAfterMs / 60_000)),
				),
			});
		case "forbidden":
			return w.noBackups;
		default:
			return refused(refusal);
	}
}

function moment(at: number): string {
	return new Intl.DateTimeFormat(locale, {
		dateStyle: "medium",
		timeStyle: "short",
	}).format(at);
}
