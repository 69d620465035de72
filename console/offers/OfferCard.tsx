import { useEffect, useRef } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { REASON_CHARS } from "../../protocol/limits.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { conversationsModel } from "../conversation/conversations.ts";
import { nameOf } from "../inbox/name-of.ts";
import { previewWords } from "../inbox/preview-words.ts";
import { inboxWords } from "../inbox/words.ts";
import {
	counted,
	duration,
	fill,
	languageName,
	plain,
	withKey,
} from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { acceptOffer } from "./accept-offer.ts";
import { offersModel } from "./offers.ts";
import { offersWords } from "./words.ts";

/** One conversation that wants a yes or a no, with the time that is left for it. */
export function OfferCard() {
	const offers = useModel(offersModel);
	const row = offers.front.value;
	const behind = offers.behind.value;
	const w = offersWords;
	return (
		<>
			{/* The time runs in silence; only the arrival is read out. */}
			<p class="unseen" role="status">
				{row && fill(w.arrived, { name: nameOf(row) })}
			</p>
			{row && (
				<section class="card offer" aria-label={w.label}>
					<Offered row={row} />
					{offers.declining.value ? (
						<WhyNot conversation={row.id} />
					) : (
						<YesOrNo />
					)}
					{behind > 0 && <p class="quiet">{counted(w.more, behind)}</p>}
				</section>
			)}
		</>
	);
}

function Offered({ row }: { row: StaffConversation }) {
	const offers = useModel(offersModel);
	const { me, clock } = useWorkspace();
	const w = offersWords;
	const now = clock.now.value;
	const page = offers.page.value;
	const where = trimmed(plain(page?.title)) || plain(page?.url);
	const about = [
		row.relation === "customer" && inboxWords.customer,
		plain(row.language) && languageName(plain(row.language)),
		plain(row.team?.name),
		row.mode === "message"
			? w.message
			: fill(w.waited, { duration: duration(now - row.state.since) }),
	].filter(Boolean);
	return (
		<>
			<TimeLeft until={row.offer?.until ?? 0} now={now} />
			<div class="offer-who">
				<Avatar name={nameOf(row)} id={row.visitor} size={36} />
				<div>
					<h2 dir="auto">{nameOf(row)}</h2>
					<p class="quiet">{about.join(" · ")}</p>
				</div>
			</div>
			<p class="offer-text" dir="auto">
				{previewWords(row, me.value.id)}
			</p>
			{where && (
				<p class="offer-page quiet" dir="auto">
					{where}
				</p>
			)}
		</>
	);
}

/** With one agent an offer does not run out: it stays, and says so instead of counting below nothing. */
function TimeLeft({ until, now }: { until: number; now: number }) {
	const first = useRef({ until, left: until - now });
	if (first.current.until !== until)
		first.current = { until, left: until - now };
	const left = until - now;
	const w = offersWords;
	return (
		<div class="offer-left">
			<span class="offer-bar" aria-hidden="true">
				<i
					style={{
						inlineSize: `${Math.max(0, Math.min(1, left / Math.max(1, first.current.left))) * 100}%`,
					}}
				/>
			</span>
			<span>
				{left > 0
					? fill(w.left, { seconds: Math.ceil(left / 1_000) })
					: w.stays}
			</span>
		</div>
	);
}

function YesOrNo() {
	const workspace = useWorkspace();
	const offers = useModel(offersModel);
	const w = offersWords;
	return (
		<div class="card-acts">
			<button
				type="button"
				class="button button-main"
				aria-keyshortcuts="y"
				title={withKey(w.accept, "Y")}
				onClick={() => void acceptOffer(workspace)}
			>
				{w.accept}
			</button>
			<button
				type="button"
				class="button"
				aria-keyshortcuts="d"
				title={withKey(w.decline, "D")}
				onClick={() => offers.askWhy(true)}
			>
				{w.decline}
			</button>
		</div>
	);
}

function WhyNot({ conversation }: { conversation: string }) {
	const offers = useModel(offersModel);
	const { drafts } = useModel(conversationsModel);
	const reason = drafts.of(conversation).decline ?? "";
	const write = (text: string) =>
		drafts.writeFor(conversation, "decline", text);
	useEffect(() => void drafts.load(conversation), [drafts, conversation]);
	const first = useRef<HTMLInputElement>(null);
	useEffect(() => first.current?.focus(), []);
	const w = offersWords;
	return (
		<form
			class="offer-why"
			onSubmit={(event) => {
				event.preventDefault();
				void offers.decline(trimmed(reason));
				write("");
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape") offers.askWhy(false);
			}}
		>
			<label for="offer-reason">{w.why}</label>
			<input
				ref={first}
				id="offer-reason"
				class="card-field"
				dir="auto"
				maxLength={REASON_CHARS}
				placeholder={w.reason}
				value={reason}
				onInput={(event) => write(event.currentTarget.value)}
			/>
			<div class="card-acts">
				{w.reasons.map((one) => (
					<button
						key={one}
						type="button"
						class="button button-plain"
						onClick={() => void offers.decline(one)}
					>
						{one}
					</button>
				))}
			</div>
			<div class="card-acts">
				<button type="submit" class="button">
					{w.declineNow}
				</button>
				<button
					type="button"
					class="text-button"
					onClick={() => offers.askWhy(false)}
				>
					{w.keep}
				</button>
			</div>
		</form>
	);
}
