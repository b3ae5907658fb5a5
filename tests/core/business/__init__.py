"""Tests of core/business."""
