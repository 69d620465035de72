import { useState } from "preact/hooks";
import { Avatar } from "../../ui/Avatar.tsx";

/** The picture of somebody of the staff, or the first letter of their name. The name itself stands beside it. */
export function StaffPicture({
	name,
	picture = null,
	size = 28,
}: {
	name: string;
	/** Its address on the relay. */
	picture?: string | null | undefined;
	size?: number;
}) {
	// A backup may have been put back without its files.
	const [missing, setMissing] = useState<string | null>(null);
	if (!picture || picture === missing)
		return <Avatar name={name} size={size} />;
	return (
		<img
			class="staff-picture"
			src={picture}
			alt=""
			width={size}
			height={size}
			onError={() => setMissing(picture)}
		/>
	);
}
