import { useEffect } from "preact/hooks";
import { emailAddress } from "../../../protocol/email.ts";
import { CopyLine } from "../../session/CopyLine.tsx";
import { fill, plain, words } from "../../words/words.ts";
import type { Draft } from "../../workspace/draft.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { OneFieldForm } from "../OneFieldForm.tsx";
import { mailTrialModel } from "./mail-trial.ts";
import { type Heading, TryMail } from "./TryMail.tsx";
import { mailWords } from "./words.ts";

const w = mailWords;
const SETTINGS =
	"SMTP_URL=smtps://user:password@mail.shop.example:465\nSHOPBELL_MAIL_FROM=chat@shop.example";

/** Where replies go and whether mail goes out; without mail, what is missing. */
export function MailSection({
	site,
	draft,
	heading = "h3",
}: {
	site: string;
	/** Of its parts, below the heading of where it stands. */
	heading?: Heading;
	/** The address for replies, as typed; empty: as the server is set up. */
	draft: Draft<string>;
}) {
	const { connection } = useWorkspace();
	const model = useModel(mailTrialModel)(site);
	const isHere = connection.state.value.kind === "here";
	useEffect(() => {
		if (isHere) void model.read();
	}, [model, isHere]);
	const setUp = model.setUp.value;
	if (!setUp) return <p class="quiet later">{words.loading}</p>;
	const { server } = setUp;
	if (!server)
		return <NoMail heading={heading} hasDevice={model.devices.value !== 0} />;
	const typed = draft.value.value.trim();
	return (
		<div class="mail-section">
			<p class="quiet">{w.lead}</p>
			<p>
				{fill(w.setUp, { from: plain(server.from), host: plain(server.host) })}
			</p>
			<OneFieldForm
				draft={draft}
				label={w.replyTo}
				hint={
					server.replyTo === null
						? w.replyToHint
						: fill(w.replyToMachine, { address: plain(server.replyTo) })
				}
				fault={typed === "" || emailAddress(typed) ? null : w.badReplyTo}
				input={{
					type: "text",
					inputMode: "email",
					autoComplete: "email",
					dir: "ltr",
				}}
			/>
			<TryMail heading={heading} model={model} />
		</div>
	);
}

function NoMail({
	hasDevice,
	heading: H,
}: {
	hasDevice: boolean;
	heading: Heading;
}) {
	return (
		<div class="mail-section">
			<H>{w.none}</H>
			<p>{w.noneLead}</p>
			<ul class="mail-missing">
				{w.missing.map((one) => (
					<li key={one}>{one}</li>
				))}
			</ul>
			{!hasDevice && (
				<>
					<p class="fault">{w.neither}</p>
					<p>
						<RouteLink to={{ kind: "page", name: "phone" }} class="button">
							{w.phone}
						</RouteLink>
					</p>
				</>
			)}
			<p>{w.how}</p>
			<CopyLine text={SETTINGS} label={w.howCopy} />
		</div>
	);
}
