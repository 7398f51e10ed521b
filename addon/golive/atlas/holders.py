"""Audiences of a role: the people who hold it, by what they may see."""

from .audience import Audience

#: People who see the same count once; of the rest, those with most company.
MAX_AUDIENCES = 12


def audiences(env, role):
    """Those who hold a role, as they are: an anchor has to be there for each of them. Where nobody
    holds it yet, an employee with all of its groups; where it has none, one who sees everything.

    :param env: the superuser's environment
    :param role: golive.role; empty for what is for everybody
    :return: list of pairs (`Audience`, how many people), most people first
    """
    people = role._holders() if role else env.ref("base.group_user").all_user_ids
    kinds = {}
    for user in people.filtered(lambda user: user.active and not user.share):
        kinds.setdefault(frozenset(user._get_group_ids()), []).append(user)
    if kinds:
        by_number = sorted(kinds.items(), key=lambda kind: (-len(kind[1]), sorted(kind[0])))
        return [(Audience(env, ids), len(users)) for ids, users in by_number[:MAX_AUDIENCES]]
    groups = role.group_ids | role.likely_group_ids
    return [(Audience.of_groups(env, groups) if groups else Audience(env), 0)]
