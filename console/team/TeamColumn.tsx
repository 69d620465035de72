import type { StaffConversation } from "../../protocol/agent.ts";
import type { Colleague, TeamPicture } from "../../protocol/team-picture.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { colleagueWords } from "../colleagues/colleague-words.ts";
import { Load } from "../colleagues/Load.tsx";
import { heldBy, inOrder, teamModel } from "../colleagues/team.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import { rowMarks } from "../inbox/slots.ts";
import { urgencyOf } from "../inbox/waited.ts";
import { inboxWords } from "../inbox/words.ts";
import {
	clockTime,
	counted,
	duration,
	fill,
	plain,
	refused,
	withKey,
} from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { StaffPicture } from "../workspace/StaffPicture.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { teamWords } from "./words.ts";

/** Who is here and how busy, and who waits, for each shop. */
export function TeamColumn() {
	const workspace = useWorkspace();
	const team = useModel(teamModel);
	const fault = team.fault.value;
	const sites = workspace.sites.value;
	// Only owners can have it set up. It is one relay, so it is said once.
	const lacksMail = sites.some(
		({ id, role }) => role === "owner" && team.of(id)?.mail === false,
	);
	const w = teamWords;
	return (
		<section
			class="column side-column team-column"
			aria-labelledby="team-title"
		>
			<div class="team-head">
				<h2 id="team-title" tabIndex={-1}>
					{w.title}
				</h2>
				<button
					type="button"
					class="icon-button team-close"
					aria-label={w.close}
					title={withKey(w.close, "P")}
					onClick={() => workspace.sideColumns.ask("team", false)}
				>
					<Icon of={close} />
				</button>
			</div>
			{sites.map(({ id, name }) => {
				const picture = team.of(id);
				return (
					picture && (
						<div key={id} class="team">
							{sites.length > 1 && <h3 dir="auto">{plain(name)}</h3>}
							<Picture picture={picture} />
						</div>
					)
				);
			})}
			{lacksMail && <p class="quiet team-shop">{w.noMail}</p>}
			{fault && (
				<p class="fault" role="alert">
					{w.none} {refused(fault)}
				</p>
			)}
		</section>
	);
}

function Picture({ picture }: { picture: TeamPicture }) {
	const open = useModel(inboxModel).inbox.rowsIn("open");
	return (
		<>
			<Waiting picture={picture} />
			<ul class="colleagues">
				{inOrder(picture.agents).map((colleague) => (
					<One
						key={colleague.id}
						colleague={colleague}
						rows={heldBy(colleague.id, open).filter(
							({ site }) => site === picture.site,
						)}
					/>
				))}
			</ul>
			<p class="quiet team-shop">{useShopWords(picture)}</p>
		</>
	);
}

function Waiting({ picture: { waiting } }: { picture: TeamPicture }) {
	const { clock } = useWorkspace();
	const { live, messages, oldestLiveSince: since } = waiting;
	const w = teamWords;
	const longest = since === null ? null : Math.max(0, clock.now.value - since);
	return (
		<p class="team-waiting">
			<span>
				{live > 0 ? counted(w.live, live) : w.nobody}
				{live > 0 && longest !== null && (
					<>
						{" · "}
						<span class={`wait-${urgencyOf(longest)}`}>
							{fill(w.oldest, { duration: duration(longest) })}
						</span>
					</>
				)}
			</span>
			{messages > 0 && <span>{counted(w.messages, messages)}</span>}
		</p>
	);
}

function One({
	colleague,
	rows,
}: {
	colleague: Colleague;
	rows: StaffConversation[];
}) {
	const { me, clock, parts } = useWorkspace();
	const { id, presence, load, slots } = colleague;
	const name = plain(colleague.name);
	const mine = id === me.value.id;
	return (
		<li class={`colleague colleague-${presence}`}>
			<StaffPicture name={name} picture={colleague.picture} />
			<span class="colleague-name" dir="auto">
				{mine ? fill(teamWords.you, { name }) : name}
			</span>
			{(presence !== "gone" || load > 0) && <Load load={load} slots={slots} />}
			<span class="colleague-state quiet">
				{colleagueWords(colleague, clock.now.value)}
			</span>
			{!mine && rows.length > 0 && (
				<details class="colleague-holds">
					<summary>{counted(teamWords.holds, rows.length)}</summary>
					<ul>
						{rows.map((row) => (
							<li key={row.id}>
								<RouteLink
									to={{ kind: "conversation", id: row.id }}
									class="earlier-one"
								>
									<span dir="auto">{nameOf(row)}</span>
									{row.quietSince !== null && (
										<span class="quiet">{inboxWords.quiet}</span>
									)}
									{rowMarks.of(parts).map((Mark, at) => (
										<Mark key={at} row={row} />
									))}
								</RouteLink>
							</li>
						))}
					</ul>
				</details>
			)}
		</li>
	);
}

/** What stands on the shop's page at this moment. */
function useShopWords({ availability }: TeamPicture): string {
	const { clock } = useWorkspace();
	const w = teamWords.shop;
	switch (availability.kind) {
		case "here":
			return w.here;
		case "busy":
			return w.busy;
		case "called":
			return w.called;
		case "unattended":
			return w.unattended;
		case "closed":
			return availability.opensAt === null
				? w.closed
				: fill(w.closedUntil, {
						time: clockTime(availability.opensAt, clock.now.value),
					});
		default:
			return unreachable(availability);
	}
}
