import { useState } from "preact/hooks";
import { CSV_START, csvLine } from "../../protocol/csv-line.ts";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { teamModel } from "../colleagues/team.ts";
import { counted, fill, languageName } from "../words/words.ts";
import { dateIn } from "../workspace/date-in.ts";
import { downloadText } from "../workspace/download-text.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { FileCount } from "./FileCount.tsx";
import { matchReplies } from "./match-replies.ts";
import { toReply } from "./places.ts";
import { repliesWords as w } from "./words.ts";

/** A page shows so many, and as many more on demand. */
const STEP = 200;

/** All replies of one, or those that fit what is typed. */
export function RepliesList({
	site,
	own,
	mayEdit,
	replies,
}: {
	site: string;
	own: boolean;
	mayEdit: boolean;
	replies: readonly SavedReply[];
}) {
	const [query, setQuery] = useState("");
	const [most, setMost] = useState(STEP);
	const month = useMonth(site);
	// Without a query by name, as they came.
	const found =
		query.trim() === ""
			? replies
			: matchReplies(replies, query.trim(), replies.length);
	return (
		<>
			<div class="replies-acts">
				<input
					type="search"
					class="input"
					placeholder={w.search}
					aria-label={w.search}
					dir="auto"
					value={query}
					onInput={({ currentTarget }) => setQuery(currentTarget.value)}
				/>
				{mayEdit && (
					<>
						<RouteLink to={toReply(own, "new")} class="button button-main">
							{w.add}
						</RouteLink>
						<RouteLink to={toReply(own, "import")} class="button">
							{w.importIt}
						</RouteLink>
					</>
				)}
				{replies.length > 0 && (
					<button
						type="button"
						class="button"
						onClick={() =>
							downloadText(`${w.exportFile}.csv`, csvOf(replies), "text/csv")
						}
					>
						{w.exportIt}
					</button>
				)}
			</div>
			{replies.some(({ files }) => files) && (
				<p class="quiet">{w.exportHint}</p>
			)}
			{!mayEdit && <p class="quiet">{w.onlySet}</p>}
			<p class="quiet" role="status">
				{found.length === 0 && (replies.length === 0 ? w.none : w.noneFound)}
			</p>
			<ul class="replies-list" aria-label={w.list}>
				{found.slice(0, most).map((reply) => (
					<ReplyRow key={reply.id} {...{ reply, own, month }} />
				))}
			</ul>
			{found.length > most && (
				<button
					type="button"
					class="button"
					onClick={() => setMost(most + STEP)}
				>
					{counted(w.more, Math.min(STEP, found.length - most))}
				</button>
			)}
		</>
	);
}

/** Of the shop's clock, by which uses are counted, as `2026-11`. */
function useMonth(site: string): string {
	const { connection } = useWorkspace();
	const zone = useModel(teamModel).of(site)?.timeZone ?? "UTC";
	return dateIn(zone, connection.now()).slice(0, 7);
}

function ReplyRow({
	reply,
	own,
	month,
}: {
	reply: SavedReply;
	own: boolean;
	month: string;
}) {
	const { id, name, shortcut, texts, uses } = reply;
	const [first] = texts;
	const sum = uses.reduce((all, one) => all + one.uses, 0);
	const thisMonth = uses.find((one) => one.month === month)?.uses ?? 0;
	return (
		<li>
			<RouteLink to={toReply(own, id)} class="replies-row">
				<span class="replies-name">
					<strong dir="auto">{name}</strong>
					{shortcut && <code dir="auto">/{shortcut}</code>}
					<FileCount files={reply.files} />
				</span>
				<span class="replies-text" dir="auto" lang={first?.language}>
					{first?.text}
				</span>
				<span class="quiet">
					{texts.map(({ language }) => languageName(language)).join(", ")}
					{" · "}
					{fill(w.usedNow, { count: thisMonth })}
					{" · "}
					{fill(w.used, { count: sum })}
				</span>
			</RouteLink>
		</li>
	);
}

/** One line for each language, as an import reads it. */
function csvOf(replies: readonly SavedReply[]): string {
	const lines = replies.flatMap(({ name, shortcut, texts }) =>
		texts.map(({ language, text }) => [name, shortcut, language, text]),
	);
	const header = ["name", "shortcut", "language", "text"];
	return CSV_START + [header, ...lines].map(csvLine).join("");
}
