import type { Person } from "../../protocol/agent.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import type { Cart, Order, Page } from "../../protocol/visitor.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { ago } from "../../ui/ago.ts";
import { Icon } from "../../ui/Icon.tsx";
import { back } from "../../ui/icons.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { personLines } from "../conversation/slots.ts";
import { nameOf } from "../inbox/name-of.ts";
import { earlierMarks } from "../inbox/slots.ts";
import { fill, locale, plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { webAddress } from "../workspace/web-address.ts";
import { CheckByHand } from "./CheckByHand.tsx";
import { personColumnWords } from "./column-words.ts";
import { LazyDetails } from "./LazyDetails.tsx";
import { day, money } from "./money.ts";
import { OwnerActs } from "./OwnerActs.tsx";
import { Section } from "./Section.tsx";
import { personWords } from "./words.ts";

/** Everything known about the shopper, and who vouches for it. */
export function PersonColumn() {
	const workspace = useWorkspace();
	const conversation = useModel(conversationsModel).opened.value;
	if (!conversation) return null;
	const person = conversation.person.value;
	const row = conversation.head.value;
	const name = row ? nameOf(row) : "";
	return (
		<section
			class="column side-column person-column"
			aria-label={personWords.label}
		>
			<button
				type="button"
				class="text-button person-back"
				onClick={() => workspace.sideColumns.ask("person", false)}
			>
				<Icon of={back} turns />
				{personColumnWords.close}
			</button>
			{row && (
				<div class="person-who">
					<Avatar name={name} id={row.visitor} size={48} />
					<h2 dir="auto">{name}</h2>
					<p class={row.relation === "customer" ? "person-proven" : "quiet"}>
						{row.relation === "customer"
							? personColumnWords.customerSigned
							: row.proof === "checked"
								? personColumnWords.visitorChecked
								: personColumnWords.visitor}
					</p>
					{person && (
						<p
							class={person.connected ? "connected" : "connected connected-not"}
						>
							{person.connected
								? personColumnWords.connected
								: personColumnWords.away}
						</p>
					)}
				</div>
			)}
			{row &&
				personLines
					.of(workspace.parts)
					.map((Line, at) => <Line key={at} row={row} />)}
			{person && <Known person={person} />}
			{person && (
				<CheckByHand
					key={conversation.id}
					conversation={conversation}
					saidOrder={person.saidOrder ?? null}
				/>
			)}
			{row && <LazyDetails row={row} person={person} />}
			{row && <OwnerActs row={row} name={name} />}
		</section>
	);
}

function Known({ person }: { person: Person }) {
	const { clock } = useWorkspace();
	const email = plain(person.email);
	const nothing =
		!email &&
		!person.orders.length &&
		!person.page &&
		!person.cart &&
		!person.saidOrder &&
		!person.earlier.length;
	return (
		<>
			{email && (
				<Section title={personColumnWords.email}>
					<a
						href={`mailto:${email.split("@").map(encodeURIComponent).join("@")}`}
						dir="auto"
					>
						{email}
					</a>
					{person.provenAt !== null && (
						<p class="quiet">
							{fill(personColumnWords.proven, {
								when: ago(person.provenAt, clock.now.value, locale),
							})}
						</p>
					)}
				</Section>
			)}
			{person.page && (
				<Section
					title={
						person.connected
							? personColumnWords.page
							: personColumnWords.lastPage
					}
				>
					<LookedAt page={person.page} />
				</Section>
			)}
			{person.cart && person.cart.items.length > 0 && (
				<Section title={personColumnWords.cart}>
					<CartLines cart={person.cart} />
				</Section>
			)}
			{person.saidOrder && !isSigned(person, person.saidOrder) && (
				<Section title={personColumnWords.saidOrder}>
					<Orders orders={[person.saidOrder]} />
					<p class="quiet">{personColumnWords.saidOrderNote}</p>
				</Section>
			)}
			{person.orders.length > 0 && (
				<Section title={personColumnWords.orders}>
					<Orders orders={person.orders} />
				</Section>
			)}
			{person.earlier.length > 0 && (
				<Section title={personColumnWords.earlier}>
					<Earlier earlier={person.earlier} />
				</Section>
			)}
			{nothing && (
				<p class="quiet person-nothing">{personColumnWords.unknown}</p>
			)}
		</>
	);
}

/** Then it stands below with the others. */
function isSigned({ orders }: Person, { id }: Order): boolean {
	return orders.some((signed) => signed.id === id);
}

function LookedAt({ page }: { page: Page }) {
	const address = webAddress(page.url);
	const title = trimmed(plain(page.title)) || plain(page.url);
	return (
		<>
			{address ? (
				<a
					href={address.href}
					target="_blank"
					rel="noopener noreferrer"
					dir="auto"
				>
					{title}
				</a>
			) : (
				<span dir="auto">{title}</span>
			)}
			{address && (
				<p class="quiet person-address">{address.host + address.pathname}</p>
			)}
		</>
	);
}

function CartLines({ cart }: { cart: Cart }) {
	return (
		<ul class="lines">
			{cart.items.map((item, at) => (
				// A cart may hold the same thing twice.
				<li key={at}>
					<span dir="auto">
						{item.quantity !== 1 &&
							`${fill(personColumnWords.quantity, { count: item.quantity })} `}
						{plain(item.name)}
					</span>
					<span>{money(item.price * item.quantity, cart.currency)}</span>
				</li>
			))}
			<li class="lines-total">
				<span>{personColumnWords.total}</span>
				<span>{money(cart.total, cart.currency)}</span>
			</li>
		</ul>
	);
}

function Orders({ orders }: { orders: Order[] }) {
	return (
		<ul class="lines">
			{orders.map((order) => (
				<li key={order.id}>
					<span>
						<strong dir="auto">{plain(order.id)}</strong>{" "}
						<span class="quiet">{day(order.at)}</span>
					</span>
					<span>{money(order.total, order.currency)}</span>
				</li>
			))}
		</ul>
	);
}

function Earlier({ earlier }: { earlier: Person["earlier"] }) {
	const { clock, parts } = useWorkspace();
	return (
		<ul class="earlier">
			{earlier.map((one) => {
				const { id, ref, startedAt, state } = one;
				return (
					<li key={id}>
						<RouteLink to={{ kind: "conversation", id }} class="earlier-one">
							<span>{plain(ref)}</span>
							<span class="quiet">
								{ago(startedAt, clock.now.value, locale)}
								{" · "}
								{personColumnWords.states[state]}
							</span>
							{earlierMarks.of(parts).map((Mark, at) => (
								<Mark key={at} earlier={one} />
							))}
						</RouteLink>
					</li>
				);
			})}
		</ul>
	);
}
