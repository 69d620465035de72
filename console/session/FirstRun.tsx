import { useEffect, useRef, useState } from "preact/hooks";
import { passes, type Refusal } from "../../protocol/refusal.ts";
import { Icon } from "../../ui/Icon.tsx";
import { bell } from "../../ui/icons.ts";
import { fill, plain, refused, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { addressesOf } from "./addresses.ts";
import { CopyLine } from "./CopyLine.tsx";
import { FirstRunFields } from "./FirstRunFields.tsx";
import {
	FIELDS,
	type FirstRunFaults,
	type FirstRunForm,
	faultRefused,
	faultsOf,
	readOrigin,
} from "./first-run-form.ts";
import type { Session } from "./session.ts";
import { siteTag } from "./site-tag.ts";
import { firstRunWords, tagWords } from "./words.ts";

const EMPTY: FirstRunForm = { name: "", email: "", siteName: "", origin: "" };
type Site = { id: string; name: string };

/** The very first page of a new relay: who owns it, and which shop it serves. */
export function FirstRun({
	session,
	token,
}: {
	session: Session;
	token: string | null;
}) {
	const [site, setSite] = useState<Site | null>(null);
	const [isGone, setGone] = useState(false);
	useEffect(() => {
		if (token) void session.mayBegin(token).then((may) => setGone(!may));
	}, [session, token]);
	if (site) return <Done site={site} />;
	return (
		<main class="door">
			{token && !isGone ? (
				<Asking session={session} token={token} created={setSite} />
			) : (
				<NoToken why={token ? firstRunWords.linkUsed : firstRunWords.noToken} />
			)}
		</main>
	);
}

type Step = { kind: "asking"; refusal: Refusal | null } | { kind: "sending" };

function Asking({
	session,
	token,
	created,
}: {
	session: Session;
	token: string;
	created(site: Site): void;
}) {
	const [form, setForm] = useState(EMPTY);
	const [faults, setFaults] = useState<FirstRunFaults>({});
	const [step, setStep] = useState<Step>({ kind: "asking", refusal: null });
	const [plainHttp, setPlainHttp] = useState<string | null>(null);
	const place = useRef<HTMLFormElement>(null);
	const w = firstRunWords;

	const show = (found: FirstRunFaults) => {
		setFaults(found);
		const first = FIELDS.find((field) => found[field]);
		if (first)
			place.current
				?.querySelector<HTMLInputElement>(`[name="${first}"]`)
				?.focus();
		return !first;
	};

	const submit = async () => {
		const origin = readOrigin(form.origin);
		const found = faultsOf(form, plainHttp);
		if (found.origin === w.plainHttp) setPlainHttp(form.origin);
		if (!show(found) || !origin) return;
		setStep({ kind: "sending" });
		const reply = await session.firstRun({
			token,
			name: form.name.trim(),
			email: form.email.trim(),
			site: { name: form.siteName.trim(), origin },
		});
		if (reply.ok) return created(reply.site);
		const fault = faultRefused(reply.refusal);
		setStep({ kind: "asking", refusal: fault ? null : reply.refusal });
		if (fault) show(fault);
	};

	return (
		<form
			ref={place}
			class="door-card"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<Title />
			<p class="quiet">{w.lead}</p>
			<FirstRunFields
				form={form}
				faults={faults}
				type={(field, value) => {
					setForm({ ...form, [field]: value });
					if (faults[field]) setFaults({ ...faults, [field]: undefined });
				}}
			/>
			{step.kind === "asking" && step.refusal && (
				<p class="fault" role="alert">
					{linkGone(step.refusal) ? w.linkUsed : refused(step.refusal)}
				</p>
			)}
			<button
				type="submit"
				class="button button-main"
				disabled={step.kind === "sending"}
			>
				{step.kind === "sending" ? w.sending : w.submit}
			</button>
		</form>
	);
}

function NoToken({ why }: { why: string }) {
	return (
		<div class="door-card">
			<Title />
			<p>{why}</p>
			{/* Also where somebody comes who has just created the shop and loads the page again. */}
			<RouteLink to={{ kind: "inbox" }} class="button">
				{firstRunWords.next}
			</RouteLink>
		</div>
	);
}

function Title() {
	return (
		<>
			<p class="door-brand">
				<Icon of={bell} />
				{words.brand}
			</p>
			<h1>{firstRunWords.title}</h1>
		</>
	);
}

function Done({ site }: { site: Site }) {
	const title = useRef<HTMLHeadingElement>(null);
	// The form that had the focus is gone.
	useEffect(() => title.current?.focus(), []);
	return (
		<main class="door">
			<div class="door-card">
				<h1 ref={title} class="door-done" tabIndex={-1} dir="auto">
					{fill(firstRunWords.done, { site: plain(site.name) })}
				</h1>
				<h2>{tagWords.title}</h2>
				<p>{tagWords.leadPlain}</p>
				<CopyLine
					text={siteTag(addressesOf(document).relay, site.id)}
					label={fill(tagWords.code, { site: plain(site.name) })}
				/>
				<RouteLink to={{ kind: "inbox" }} class="button button-main">
					{firstRunWords.next}
				</RouteLink>
			</div>
		</main>
	);
}

/** The relay names a field for what can be put right here; any other final refusal is about the link. */
function linkGone(refusal: Refusal): boolean {
	return !passes(refusal) && !("field" in refusal);
}
