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
	if (!picture) return <Avatar name={name} size={size} />;
	return (
		<img
			class="staff-picture"
			src={picture}
			alt=""
			width={size}
			height={size}
		/>
	);
}
