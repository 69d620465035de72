import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Followed, followEnd } from "../../../ui/follow-end.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { down, up } from "../../../ui/icons.ts";
import { Typing } from "../../../ui/Typing.tsx";
import { availabilityStateOf } from "../chat/availability-state.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { isTouch } from "../panel/keys.ts";
import { PendingGroup } from "./PendingGroup.tsx";
import { Transcript } from "./Transcript.tsx";

const NEAR_PX = 40;

/** Everything said, the newest at the end. It stays at the end, or where the shopper has scrolled to. */
export function Log() {
	const { chat, later, panel, locale, unread } = useModels();
	const { words } = useLanguage();
	const scroller = useRef<HTMLDivElement>(null);
	const followed = useRef<Followed>(null);
	useEffect(() => {
		const box = scroller.current as HTMLElement;
		followed.current = followEnd(box, panel.atEnd, NEAR_PX);
		return followed.current.stop;
	}, []);
	useSignalEffect(() => {
		// What one has just written is always in sight.
		if (chat.pending.value.length) followed.current?.toEnd();
	});

	useSignalEffect(() => {
		// Before the sentences change their lengths.
		if (locale.language.value) followed.current?.stay();
	});

	async function showEarlier() {
		followed.current?.hold();
		await chat.showEarlier();
		// With the last of them the button that was pressed is gone.
		if (!chat.hasEarlier.value && !isTouch()) panel.focusAsked.value += 1;
	}

	const current = chat.current.value;
	const typing = current?.typing.shown.value;
	const face = current?.face.value ?? null;
	const state = availabilityStateOf(chat.availability.value, face);
	const { AddressCard, LanguageCard, LinkOffer, WaitingCard } =
		later.value ?? {};

	return (
		<div class="log-room">
			{/* The announcer reads: see there. */}
			<div
				ref={scroller}
				class="log"
				role="log"
				aria-live="off"
				aria-label={words.a11y.messages}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here.
				tabIndex={0}
			>
				<div class="log-content">
					{chat.hasEarlier.value && (
						<button
							type="button"
							class="earlier"
							onClick={() => void showEarlier()}
						>
							<Icon of={up} />
							{words.chat.earlier}
						</button>
					)}
					{chat.shown.value.map((conversation) => (
						<Transcript
							key={conversation.id}
							conversation={conversation}
							isCurrent={conversation === current}
						/>
					))}
					<PendingGroup />
					{state.kind === "finding" && !state.place?.assigned && (
						<p class="line">{words.queue.writeNow}</p>
					)}
					{state.kind === "finding" && WaitingCard && <WaitingCard />}
					{state.kind === "finding" && LanguageCard && <LanguageCard />}
					{AddressCard && <AddressCard />}
					{LinkOffer && <LinkOffer />}
					{typing?.kind === "agent" && (
						<Typing words={filled(words.chat.typing, { name: typing.name })} />
					)}
				</div>
			</div>
			{!panel.atEnd.value && unread.value > 0 && (
				<button
					type="button"
					class="new-messages"
					onClick={() => {
						followed.current?.toEnd();
						// The button that was pressed goes.
						scroller.current?.focus();
					}}
				>
					<Icon of={down} />
					{words.chat.newMessages}
				</button>
			)}
		</div>
	);
}
