"""Debian 12's pypdf keeps an old name on one class only to refuse it, and so hides what Odoo 19 puts
there: without this no request for quotation can be mailed or printed."""

try:
    from pypdf.generic import DecodedStreamObject
except ImportError:
    pass
else:
    if "setData" in vars(DecodedStreamObject):
        del DecodedStreamObject.setData
