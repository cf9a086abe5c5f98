using Ironclad.Emulator.Company;

namespace Ironclad.Emulator.Access;

/// <summary>Who a request acts for; no user when a legacy token comes without <c>x-as-user-…</c>.</summary>
internal sealed record Actor(AccessToken Token, User? User);
