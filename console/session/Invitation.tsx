import { useState } from "preact/hooks";
import { agentName, fill, plain } from "../words/words.ts";
import { Door } from "./Door.tsx";
import { invitationWords } from "./door-words.ts";
import { FormOf } from "./FormOf.tsx";
import { GoOn } from "./GoOn.tsx";
import { NewcomerForm } from "./NewcomerForm.tsx";
import type { Session } from "./session.ts";
import type { LinkOf } from "./session-state.ts";
import { useDoorForm } from "./use-door-form.ts";

/** Somebody may join the staff of a shop: as who they are, or as somebody new. */
export function Invitation(props: LinkOf<"invitation"> & { session: Session }) {
	const { session, token, opens, current } = props;
	const w = invitationWords;
	const named = {
		site: plain(opens.site),
		by: plain(opens.by) ? agentName(opens.by) : w.somebody,
		role: w.roles[opens.role] ?? w.roles.agent,
	};
	return (
		<Door title={fill(w.title, named)}>
			<p dir="auto">{fill(w.lead, named)}</p>
			<p class="quiet">{w.may[opens.role] ?? ""}</p>
			{current === null ? (
				<>
					<NewcomerForm session={session} token={token} opens={opens} />
					<p class="door-ways">
						<button
							type="button"
							class="text-button"
							onClick={() => session.signInToJoin(token)}
						>
							{w.haveAccount}
						</button>
					</p>
				</>
			) : (
				<Join session={session} token={token} opens={opens} name={current} />
			)}
		</Door>
	);
}

/** Nobody joins by accident as the one whose browser it happens to be. */
function Join({
	session,
	token,
	opens,
	name,
}: {
	session: Session;
	token: string;
	opens: LinkOf<"invitation">["opens"];
	name: string;
}) {
	const w = invitationWords;
	const [isMember, setMember] = useState(false);
	const form = useDoorForm<never>({
		fields: [],
		faultsOf: () => ({}),
		async send() {
			const refusal = await session.join(token);
			setMember(refusal?.code === "conflict");
			return refusal;
		},
		refusedAs: ({ code }) =>
			code === "conflict"
				? fill(w.isMember, { site: plain(opens.site) })
				: undefined,
	});
	return (
		<>
			{isMember && <GoOn session={session} name={name} />}
			<FormOf
				form={form}
				isMain={!isMember}
				submit={fill(w.joinAs, { name: plain(name) })}
				sending={w.joining}
			/>
			<button
				type="button"
				class="button door-long"
				onClick={() => void form.send(() => session.leaveToJoin(token))}
			>
				{w.notYou}
			</button>
		</>
	);
}
