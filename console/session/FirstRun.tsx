import { useEffect, useState } from "preact/hooks";
import { passes, type Refusal } from "../../protocol/refusal.ts";
import type { FirstStep } from "../workspace/part.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { Door } from "./Door.tsx";
import { FirstRunFields } from "./FirstRunFields.tsx";
import { FirstSteps, type Site } from "./FirstSteps.tsx";
import { FormOf } from "./FormOf.tsx";
import { hoursIn } from "./first-hours.ts";
import {
	beginning,
	FIELDS,
	type FirstRunField,
	faultRefused,
	faultsOf,
	readOrigin,
} from "./first-run-form.ts";
import { firstRunWords } from "./first-run-words.ts";
import { RestoreBackup } from "./restore/RestoreBackup.tsx";
import { restoreWords } from "./restore/words.ts";
import type { Session } from "./session.ts";
import { useDoorForm } from "./use-door-form.ts";

/** The very first page of a new relay: who owns it, and which shop it serves. */
export function FirstRun({
	session,
	token,
	steps,
}: {
	session: Session;
	token: string | null;
	/** What follows the tag. */
	steps: readonly FirstStep[];
}) {
	const [site, setSite] = useState<Site | null>(null);
	const [isGone, setGone] = useState(false);
	const [restores, setRestores] = useState(false);
	useEffect(() => {
		if (token) void session.mayBegin(token).then((may) => setGone(!may));
	}, [session, token]);
	if (site) return <FirstSteps site={site} steps={steps} />;
	if (token && restores)
		return (
			<RestoreBackup
				token={token}
				ask={session.ask}
				onBack={() => setRestores(false)}
			/>
		);
	return token && !isGone ? (
		<Asking
			session={session}
			token={token}
			created={setSite}
			restores={() => setRestores(true)}
		/>
	) : (
		<NoToken why={token ? firstRunWords.linkUsed : firstRunWords.noToken} />
	);
}

function Asking({
	session,
	token,
	created,
	restores,
}: {
	session: Session;
	token: string;
	created(site: Site): void;
	/** A backup in place of a new shop. */
	restores(): void;
}) {
	const w = firstRunWords;
	const [plainHttp, setPlainHttp] = useState<string | null>(null);
	const form = useDoorForm<FirstRunField>({
		fields: FIELDS,
		begin: beginning(),
		faultsOf(typed) {
			const found = faultsOf(typed, plainHttp);
			if (found.origin === w.plainHttp) setPlainHttp(typed.origin);
			return found;
		},
		async send(typed) {
			const { name, email, password, siteName, origin, www, accent } = typed;
			const reply = await session.firstRun({
				token,
				name: name.trim(),
				email: email.trim(),
				password,
				site: {
					name: siteName.trim(),
					origin: readOrigin(origin) ?? origin,
					www: www === "yes",
					accent,
					hours: hoursIn(typed),
				},
			});
			if (!reply.ok) return reply.refusal;
			created(reply.site);
			return null;
		},
		refusedAs: (refusal) =>
			faultRefused(refusal) ?? (linkGone(refusal) ? w.linkUsed : undefined),
	});
	return (
		<Door title={w.title}>
			<p class="quiet">{w.lead}</p>
			<button type="button" class="text-button door-long" onClick={restores}>
				{restoreWords.instead}
			</button>
			<FormOf form={form} submit={w.submit} sending={w.sending}>
				<FirstRunFields
					form={form}
					colourOf={(origin) => session.colourOf(token, origin)}
				/>
			</FormOf>
		</Door>
	);
}

function NoToken({ why }: { why: string }) {
	return (
		<Door title={firstRunWords.title}>
			<p>{why}</p>
			{/* Also where somebody comes who has just created the shop and loads the page again. */}
			<RouteLink to={{ kind: "inbox" }} class="button">
				{firstRunWords.signIn}
			</RouteLink>
		</Door>
	);
}

/** The relay names a field for what can be put right here; any other final refusal is about the link. */
function linkGone(refusal: Refusal): boolean {
	return !passes(refusal) && !("field" in refusal);
}
