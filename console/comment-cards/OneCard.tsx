import type { CommentCard } from "../../protocol/comment-card.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { ago } from "../../ui/ago.ts";
import { StaffText } from "../conversation/StaffText.tsx";
import { fill, locale, plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { mayAnswer, setsUp } from "../workspace/rights.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { HideCard } from "./HideCard.tsx";
import { IdeaForm } from "./IdeaForm.tsx";
import { SettleCard } from "./SettleCard.tsx";
import { cardWords } from "./words.ts";

/** What a shopper left, and what can be done about it. */
export function OneCard({ card }: { card: CommentCard }) {
	const workspace = useWorkspace();
	const role = workspace.sites.value.find(({ id }) => id === card.site)?.role;
	const isSetter = role !== undefined && setsUp(role);
	const text = plain(card.text);
	const w = cardWords;
	return (
		<article class={card.hidden ? "left-card left-card-hidden" : "left-card"}>
			{text ? (
				<div class="left-card-text">
					<StaffText text={text} />
				</div>
			) : (
				<p class="quiet">{w.erased}</p>
			)}
			<About card={card} />
			{card.hidden && (
				<p class="quiet" dir="auto">
					{fill(w.hidden, {
						by: plain(card.hidden.by),
						why: plain(card.hidden.why),
					})}
				</p>
			)}
			{card.kind === "problem" && (
				<SettleCard card={card} mayAct={mayAnswer(workspace, card.site)} />
			)}
			{card.kind === "idea" && <IdeaForm card={card} mayAct={isSetter} />}
			{isSetter && <HideCard card={card} />}
		</article>
	);
}

/** Who, when and by which way. */
function About({ card }: { card: CommentCard }) {
	const { clock } = useWorkspace();
	const w = cardWords;
	const agent = plain(card.agent?.name);
	const about = plain(card.about);
	const name = trimmed(plain(card.visitorName));
	return (
		<p class="left-card-about">
			{name && <span dir="auto">{name}</span>}
			<span
				class={card.relation === "customer" ? "badge badge-customer" : "badge"}
			>
				{w[card.relation]}
			</span>
			{card.channel === "link" && <span class="badge">{w.byLink}</span>}
			{agent ? (
				<span dir="auto">{fill(w.about, { name: agent })}</span>
			) : (
				about && <span dir="auto">{fill(w.named, { name: about })}</span>
			)}
			{card.order && <span>{fill(w.order, { order: plain(card.order) })}</span>}
			{card.contact && (
				<span dir="auto">
					{fill(w.contact, { contact: plain(card.contact) })}
				</span>
			)}
			{card.conversation && (
				<RouteLink
					to={{ kind: "conversation", id: card.conversation }}
					class="left-card-open"
				>
					{w.open}
				</RouteLink>
			)}
			<time dateTime={new Date(card.at).toISOString()}>
				{ago(card.at, clock.now.value, locale)}
			</time>
		</p>
	);
}
