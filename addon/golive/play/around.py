"""What is around a person who asks what they can begin."""

from functools import cached_property

from odoo.fields import Domain


class Around:
    """Found out once, however many scenarios of a list ask for it.

    :param env: environment of the person
    :param site: golive.site, or an empty one; default: where they work now
    """

    def __init__(self, env, site=None):
        self.env = env
        if site is not None:
            self.site = site
        self._domains = {}
        self._owners = {}

    @cached_property
    def site(self):
        """Where the person works now, as superuser; empty where that is not known."""
        return self.env["golive.person"]._site()

    @cached_property
    def may_act(self):
        """Whether records may be made, and pressed, for anybody to try something on."""
        return self.env["golive.database"]._may_act()

    def near(self, model):
        """Records of the site, or of none: whoever works at one hospital is not led to another's
        work, though both are one company. Whoever serves all of them is.

        :param model: name of a model
        :return: Domain
        """
        if model not in self._domains:
            self._domains[model] = self._near(model)
        return self._domains[model]

    def _near(self, model):
        if not self.site or self.site.serves_all:
            return Domain.TRUE
        rules = self.env["golive.site.rule"]
        here = rules._domain(model, self.site, self._owners_of)
        return here | rules._domain(model, self.site.browse(), self._owners_of)

    def _owners_of(self, target):
        if target not in self._owners:
            self._owners[target] = self.env["golive.site.rule"]._owners(target)
        return self._owners[target]
