import type { ComponentChildren } from "preact";
import { mailtoLink, phoneLink } from "../../../protocol/contact-links.ts";
import type { ContactInfo, HoursInfo } from "../../../protocol/visitor.ts";
import { timeOfDay } from "../../../ui/time.ts";
import { openDays, otherZone } from "../availability/open-days.ts";
import { whenOf } from "../availability/when.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { phoneState } from "./phone-state.ts";

/** Each way that the shop has named, and no other. */
export function WaysList() {
	const { chat } = useModels();
	const { ways: w } = useLazyWords();
	const { phone, email, post, accounts } =
		chat.welcome.value?.site.contact ?? {};
	return (
		<dl class="ways-list">
			{phone && <Phone phone={phone} />}
			{email && (
				<Way name={w.email}>
					<WayLink href={mailtoLink(email)} dir="ltr">
						{email}
					</WayLink>
				</Way>
			)}
			{post && (
				<Way name={w.post}>
					<address dir="auto">{post}</address>
				</Way>
			)}
			{accounts && (
				<Way name={w.accounts}>
					<ul>
						{accounts.map(({ name, url }) => (
							<li key={url}>
								<WayLink href={url} dir="auto">
									{name}
								</WayLink>
							</li>
						))}
					</ul>
				</Way>
			)}
		</dl>
	);
}

/** While nobody answers the telephone its number can be read, and a tap does not call it. */
function Phone({
	phone: { number, hours },
}: {
	phone: NonNullable<ContactInfo["phone"]>;
}) {
	const { now } = useModels();
	const { locale } = useLanguage();
	const { header, ways: w } = useLazyWords();
	const state = phoneState(hours, now.value);
	return (
		<Way name={w.phone}>
			{state.open ? (
				<WayLink href={phoneLink(number)} dir="ltr">
					{number}
				</WayLink>
			) : (
				<bdi dir="ltr">{number}</bdi>
			)}
			{!state.open && <p>{w.phoneClosed}</p>}
			{!state.open && state.opensAt !== null && (
				<p>
					{filled(w.phoneReopens, {
						when: whenOf(state.opensAt, now.value, locale),
					})}
				</p>
			)}
			{state.open && isSoon(state.until, now.value) && (
				<p>{filled(w.phoneUntil, { time: timeOfDay(state.until, locale) })}</p>
			)}
			{hours?.always && <p>{header.always}</p>}
			{hours && !hours.always && hours.openings.length > 0 && (
				<PhoneHours hours={hours} />
			)}
		</Way>
	);
}

/** Within a day a time alone is one moment. */
function isSoon(until: number | null, nowMs: number): until is number {
	return until !== null && until - nowMs < DAY_MS;
}
const DAY_MS = 86_400_000;

function PhoneHours({ hours }: { hours: HoursInfo }) {
	const { locale } = useLanguage();
	const { header, ways: w } = useLazyWords();
	const zone = otherZone(hours, locale);
	return (
		<details>
			<summary>{w.phoneHours}</summary>
			<ul>
				{openDays(hours.openings, locale).map(({ day, times }) => (
					<li key={day}>
						<span>{day}</span>
						<span>{times.join(", ")}</span>
					</li>
				))}
			</ul>
			{zone && <p>{filled(header.hoursZone, { zone })}</p>}
		</details>
	);
}

function Way({
	name,
	children,
}: {
	name: string;
	children: ComponentChildren;
}) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function WayLink({
	href,
	dir,
	children,
}: {
	href: string;
	dir: "ltr" | "auto";
	children: string;
}) {
	return (
		<a href={href} dir={dir} target="_blank" rel="noopener noreferrer">
			{children}
		</a>
	);
}
