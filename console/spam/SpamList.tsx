import { useEffect, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { ago } from "../../ui/ago.ts";
import { nameOf } from "../inbox/name-of.ts";
import { locale, plain, refused } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { spamWords } from "./words.ts";

/** What each shop of this person has marked, the newest first. */
export function SpamList() {
	const { sites } = useWorkspace();
	const isOne = sites.value.length === 1;
	return (
		<>
			{sites.value.map(({ id, name }) => (
				<section key={id} aria-label={plain(name)}>
					{!isOne && <h3 class="quiet">{plain(name)}</h3>}
					<SpamOf site={id} />
				</section>
			))}
		</>
	);
}

function SpamOf({ site }: { site: string }) {
	const { connection, clock } = useWorkspace();
	const [rows, setRows] = useState<StaffConversation[]>([]);
	const [more, setMore] = useState<boolean | null>(null);
	const [fault, setFault] = useState("");

	async function read(after: readonly StaffConversation[]) {
		const last = after.at(-1);
		const reply = await connection.ask("spam:read", {
			site,
			before: last ? { since: last.state.since, id: last.id } : null,
		});
		if (!reply.ok) return setFault(refused(reply.refusal));
		setFault("");
		setRows([...after, ...reply.data.conversations]);
		setMore(reply.data.more);
	}
	useEffect(() => void read([]), [site]);
	// One that is no spam any more leaves the list, and a new one comes.
	useEffect(
		() =>
			connection.on("conversation:changed", ({ conversation: row }) => {
				if (row.site !== site) return;
				setRows((now) => {
					const others = now.filter(({ id }) => id !== row.id);
					const isNew = others.length === now.length;
					if (!row.spam) return others;
					return isNew ? [row, ...now] : now;
				});
			}),
		[site],
	);

	return (
		<>
			{rows.length === 0 && more === false && (
				<p class="quiet">{spamWords.empty}</p>
			)}
			{rows.map((row) => (
				<RouteLink
					key={row.id}
					class="row-line"
					to={{ kind: "conversation", id: row.id }}
				>
					<span dir="auto">{nameOf(row)}</span>
					<span class="quiet">{ago(row.lastAt, clock.now.value, locale)}</span>
				</RouteLink>
			))}
			{more && (
				<button
					type="button"
					class="text-button"
					onClick={() => void read(rows)}
				>
					{spamWords.more}
				</button>
			)}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</>
	);
}
