"""A check in words: “Status is Purchase Order and Vendor is set”."""

from .place import model_name
from .saying_domain import domain_words
from .words import view_words


def check_words(env, check, model=None, called=None):
    """What must hold, as a sentence without a full stop; "" where there is no check.

    :param env: environment of the reader
    :param model: of the record that a `record` check speaks of, where that is known
    :param called: what the references are called, as `domain_words` takes it
    """
    called = called or {}
    if not check:
        return ""
    if "screen" in check:
        return _screen_words(env, check["screen"])
    if "form" in check:
        return _form_words(env, check["form"], model, called)
    if "record" in check:
        return domain_words(env, model, check["record"], called)
    exists = check["exists"]
    domain = domain_words(env, exists["model"], exists.get("domain") or [], called)
    name = model_name(env, exists["model"])
    if not domain:
        return env._("There is a %s", name)
    return env._("There is a %(model)s: %(words)s", model=name, words=domain)


def _screen_words(env, screen):
    name = model_name(env, screen["model"])
    if screen.get("view"):
        view = view_words(env, screen["view"])
        return env._("The screen shows %(model)s as %(view)s", model=name, view=view)
    return env._("The screen shows %s", name)


def _form_words(env, form, model, called):
    """What a form shows is asked for as a record is: the field holds this, or anything at all."""
    asked = ["=", form["is"]] if "is" in form else ["!=", False]
    return domain_words(env, form.get("model") or model, [[form["field"], *asked]], called)
